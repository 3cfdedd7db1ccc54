package fi.luukku.directory;

import java.util.Map;

/** Tells which areas there are; the feature that keeps them is one. */
public interface KnownAreas {

    /** Name by code, in the order of the configuration. */
    Map<String, String> names();
}
