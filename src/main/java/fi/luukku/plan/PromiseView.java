package fi.luukku.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is shown.
 *
 * @param ownerPersonId null is the case's own worker
 * @param ownerName null when the owner is no longer on the card
 * @param removable it was written for a meeting that has not been held yet
 * @param settled its result can no longer change
 */
public record PromiseView(
        PromiseReference reference,
        String meetingReference,
        @Nullable Long ownerPersonId,
        String ownerRole,
        @Nullable String ownerName,
        String what,
        LocalDate dueOn,
        PromiseStatus status,
        @Nullable PromiseResult result,
        String reason,
        boolean removable,
        boolean settled,
        long version) {

    /** The follow-up meeting talks about it: nobody has told what came of it, or not all of it came true. */
    public boolean isOnAgenda() {
        return !settled
                && !removable
                && (result == null ? status == PromiseStatus.ON_AGENDA : result != PromiseResult.DONE);
    }
}
