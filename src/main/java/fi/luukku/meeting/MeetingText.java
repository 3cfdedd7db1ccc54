package fi.luukku.meeting;

import java.util.Set;

/**
 * What a meeting wrote down.
 *
 * @param goal shared by everyone, in the family's own words (J8)
 * @param present keys of the participants who were there
 */
public record MeetingText(Talk home, Talk school, Talk leisure, String goal, Set<String> present) {

    /** The most characters a text may have. */
    public static final int LONGEST = 10_000;

    static final MeetingText NONE = new MeetingText(Talk.NONE, Talk.NONE, Talk.NONE, "", Set.of());

    /** Only what was said about these topics of the consent; the goal and who was there are for those around the table. */
    public MeetingText about(Set<String> topics) {
        return new MeetingText(
                topics.contains("home") ? home : Talk.NONE,
                topics.contains("early-education-or-school") ? school : Talk.NONE,
                topics.contains("leisure") ? leisure : Talk.NONE,
                "",
                Set.of());
    }

    boolean isEmpty() {
        return home.isEmpty() && school.isEmpty() && leisure.isEmpty() && goal.isBlank();
    }
}
