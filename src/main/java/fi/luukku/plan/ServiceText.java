package fi.luukku.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A service the family uses, as it is written.
 *
 * @param what service it is, and its {@code provider}: up to {@link #LONGEST} characters each
 * @param personId for whom: a person on the card; null is the whole family
 * @param since when it has been used, null when not known
 * @param decision what was decided, null when nothing is
 * @param decidedOn the day of the decision to keep, or the last day of what is ended
 */
public record ServiceText(
        ServiceKind kind,
        String what,
        String provider,
        @Nullable Long personId,
        @Nullable LocalDate since,
        @Nullable ServiceDecision decision,
        @Nullable LocalDate decidedOn) {

    public static final int LONGEST = 200;

    /** Whether it is used on that day. */
    public boolean isInUse(LocalDate day) {
        return decision != ServiceDecision.END || decidedOn == null || decidedOn.isAfter(day);
    }
}
