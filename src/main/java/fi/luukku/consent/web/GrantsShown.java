package fi.luukku.consent.web;

import fi.luukku.casefile.web.Problems;
import java.util.List;
import java.util.Map;

/**
 * Who may know what, as the card shows it.
 *
 * @param open those in force
 * @param over those that ended
 * @param writable whether more can be written down: once the parents have agreed
 * @param choices who can be chosen, by the form's value
 */
record GrantsShown(
        List<Line> open,
        List<Line> over,
        boolean writable,
        GrantForm form,
        Problems problems,
        Map<String, String> choices,
        Map<String, String> topics) {

    /** A grant in words. */
    record Line(long id, String who, String about, String until, String given, String ended) {}
}
