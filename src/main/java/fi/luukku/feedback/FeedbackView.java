package fi.luukku.feedback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One person's feedback as the card shows it.
 *
 * @param answeredAt null while the person has not answered
 * @param helped a parent's, 1 (not at all) to 5 (very much)
 * @param lifeNow a parent's, 1 (very hard) to 5 (very good)
 * @param face a child's
 */
public record FeedbackView(
        @Nullable String name,
        FeedbackForm form,
        @Nullable OffsetDateTime answeredAt,
        @Nullable Integer helped,
        @Nullable Integer lifeNow,
        @Nullable Face face,
        String words) {}
