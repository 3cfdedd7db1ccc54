package fi.luukku.feedback;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What one service changed.
 *
 * @param service as it was called when the answer was given
 * @param words up to {@link FeedbackAnswers#LONGEST_SERVICE_WORDS} characters
 */
@Embeddable
public record ServiceChange(
        String service, @Enumerated(EnumType.STRING) ServiceEffect effect, String words) {}
