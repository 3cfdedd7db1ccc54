package fi.luukku.feedback;

import java.time.OffsetDateTime;

/**
 * How long a family's feedback is waited for.
 *
 * @param reminderAt 9:00 a week after it was asked for
 * @param untilAt 16:00 two weeks after, or at once when nobody can be asked
 * @param closureDueAt 16:00 five working days after {@code untilAt}
 */
public record FeedbackTimes(OffsetDateTime reminderAt, OffsetDateTime untilAt, OffsetDateTime closureDueAt) {}
