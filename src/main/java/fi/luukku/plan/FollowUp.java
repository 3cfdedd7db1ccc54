package fi.luukku.plan;

import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * The days between a meeting and its follow-up (O9).
 *
 * @param followUpOn the earliest day of the follow-up meeting
 * @param answersBy promises without an answer go on its agenda then
 * @param participantsDueAt by then it is agreed who comes
 */
public record FollowUp(LocalDate followUpOn, OffsetDateTime answersBy, OffsetDateTime participantsDueAt) {

    static final int DEFAULT_WEEKS = 6;

    private static final int LONGEST_WEEKS = 52;
    private static final int DAYS_TO_PREPARE = 5;
    private static final int DAYS_TO_AGREE_PARTICIPANTS = 2;
    private static final int DAYS_TO_ANSWER = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static FollowUp after(LocalDate meeting, int weeks, WorkingDays days) {
        if (weeks < 1 || weeks > LONGEST_WEEKS) {
            throw new IllegalArgumentException("A follow-up comes in 1 to 52 weeks, not in " + weeks);
        }
        LocalDate followUpOn = meeting.plusWeeks(weeks);
        LocalDate lastAnswers = days.before(followUpOn, DAYS_TO_PREPARE);
        return new FollowUp(
                followUpOn, days.endOf(lastAnswers), days.endOf(days.after(lastAnswers, DAYS_TO_AGREE_PARTICIPANTS)));
    }

    /** When the owner of a promise is asked: the morning it is due, early enough to answer before the follow-up. */
    OffsetDateTime askAt(LocalDate dueOn, WorkingDays days) {
        LocalDate latest = days.before(answersBy.toLocalDate(), DAYS_TO_ANSWER);
        return days.at(dueOn.isBefore(latest) ? dueOn : latest, MORNING);
    }
}
