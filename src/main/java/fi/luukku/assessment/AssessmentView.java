package fi.luukku.assessment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A request as the card shows it.
 *
 * @param sentOn the day it was sent the last time
 * @param clock null until it has been sent
 * @param remindedAt null until the receiver was reminded, in the present round
 * @param takeOver null until somebody has taken it over
 * @param version what the reader saw, to be handed back with a change
 */
public record AssessmentView(
        long id,
        AssessmentStatus status,
        RequestText text,
        @Nullable LocalDate sentOn,
        @Nullable AssessmentClock clock,
        @Nullable OffsetDateTime remindedAt,
        @Nullable TakeOver takeOver,
        @Nullable ToldBy toldBy,
        int version) {

    /** The version of a request that nobody has written yet. */
    public static final int UNWRITTEN = -1;

    /** Whether the assessment can begin on that day: after it was asked for, and not when it should be done. */
    public boolean canStartOn(LocalDate day) {
        return clock != null && sentOn != null && !day.isBefore(sentOn) && !day.isAfter(clock.doneBy());
    }
}
