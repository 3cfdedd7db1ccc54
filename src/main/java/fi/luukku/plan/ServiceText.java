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
 * @param offeredOn since when it is offered as a part of the plan, null for what the family used anyway (J10)
 * @param result what came of what was offered, null when not known yet
 * @param resultWords the same in words, up to {@link #LONGEST_RESULT} characters
 */
public record ServiceText(
        ServiceKind kind,
        String what,
        String provider,
        @Nullable Long personId,
        @Nullable LocalDate since,
        @Nullable ServiceDecision decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate offeredOn,
        @Nullable ServiceResult result,
        String resultWords) {

    public static final int LONGEST = 200;

    public static final int LONGEST_RESULT = 500;

    /** What the family uses anyway. */
    public ServiceText(
            ServiceKind kind,
            String what,
            String provider,
            @Nullable Long personId,
            @Nullable LocalDate since,
            @Nullable ServiceDecision decision,
            @Nullable LocalDate decidedOn) {
        this(kind, what, provider, personId, since, decision, decidedOn, null, null, "");
    }

    /** Whether it is used on that day: what was only offered is not. */
    public boolean isInUse(LocalDate day) {
        boolean taken = offeredOn == null ? result != ServiceResult.NOT_TAKEN : isBegun();
        return taken && isBefore(day);
    }

    private boolean isBegun() {
        return result != null && result != ServiceResult.NOT_TAKEN;
    }

    private boolean isBefore(LocalDate day) {
        return decision != ServiceDecision.END || decidedOn == null || decidedOn.isAfter(day);
    }
}
