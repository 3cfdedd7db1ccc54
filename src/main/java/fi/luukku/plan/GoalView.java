package fi.luukku.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it is shown.
 *
 * @param wisher the name of whose wish it is, as it stands on the card now; null is the whole family
 * @param version what the reader saw, to be handed back with a change
 */
public record GoalView(
        long id,
        GoalText text,
        @Nullable String wisher,
        OffsetDateTime writtenAt,
        @Nullable LocalDate endedOn,
        int version) {

    public boolean isOpen() {
        return text.status() == GoalStatus.OPEN;
    }
}
