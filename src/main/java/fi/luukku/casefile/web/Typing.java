package fi.luukku.casefile.web;

import java.util.Map;

/**
 * What can be typed into a part of the card: a record with a component for each field of its form. A component
 * {@code version} is that of what the page showed.
 */
public interface Typing {

    /** The fields a person sees and their labels, in the page's order. Others are not compared. */
    Map<String, String> labels();
}
