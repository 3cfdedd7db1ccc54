package fi.luukku.childwelfare;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the card shows it.
 *
 * @param raisedBy the worker who raised the concern, null when the contact itself was one
 * @param madeAt when the task was completed with it, null while it is open
 * @param moved whether it goes on in the case that this one was joined to
 */
public record NotificationView(
        NotificationReference reference,
        int number,
        NotificationText text,
        OffsetDateTime openedAt,
        @Nullable String raisedBy,
        @Nullable OffsetDateTime madeAt,
        boolean moved,
        int version) {

    public boolean isOpen() {
        return madeAt == null && !moved;
    }
}
