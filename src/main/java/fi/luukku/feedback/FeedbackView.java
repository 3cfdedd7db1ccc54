package fi.luukku.feedback;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person's feedback as the card shows it.
 *
 * @param answeredAt null while the person has not answered
 * @param helped a parent's, 1 (not at all) to 5 (very much)
 * @param lifeNow a parent's, 1 (very hard) to 5 (very good)
 * @param face a child's: how things feel now
 * @param helpedFace a child's: whether it helped that we met, null when left
 * @param heardFace a child's: whether it was listened to, null when left
 * @param services a parent's: what each service changed
 */
public record FeedbackView(
        @Nullable String name,
        FeedbackForm form,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Integer helped,
        @Nullable Integer lifeNow,
        @Nullable Face face,
        @Nullable Face helpedFace,
        @Nullable Face heardFace,
        List<ServiceChange> services,
        String words) {}
