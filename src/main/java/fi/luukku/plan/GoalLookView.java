package fi.luukku.plan;

import java.time.OffsetDateTime;

/**
 * How near a goal was at one meeting.
 *
 * @param nearness 1 (far away) to 5 (reached)
 * @param words the family's own
 * @param version what the reader saw, to be handed back with a change
 */
public record GoalLookView(
        long goalId, String meetingReference, int nearness, String words, OffsetDateTime lookedAt, int version) {

    /** The version of a look that nobody has written yet. */
    public static final int UNWRITTEN = -1;

    public static final int FARTHEST = 1;
    public static final int NEAREST = 5;
}
