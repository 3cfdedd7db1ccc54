package fi.luukku.childwelfare;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a worker writes of a notification.
 *
 * @param reason what worries, at most {@value #REASON_LENGTH} characters
 * @param urgent whether the child may be in danger now
 * @param familyTold null while not written
 * @param whyNotTold why the family was not told
 * @param unitCode of the receiver in the area's directory, empty when it is written by hand
 * @param receiverEmail empty when none is known; then no receipt of sending goes to them
 * @param sentAt null while it has not been sent
 */
public record NotificationText(
        String reason,
        boolean urgent,
        @Nullable Manner manner,
        @Nullable Boolean familyTold,
        String whyNotTold,
        String unitCode,
        String receiverName,
        String receiverEmail,
        @Nullable SentBy sentBy,
        @Nullable OffsetDateTime sentAt) {

    public static final int REASON_LENGTH = 5_000;
    public static final int WHY_LENGTH = 2_000;
    public static final int NAME_LENGTH = 200;
}
