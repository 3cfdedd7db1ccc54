package fi.luukku.assessment;

import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * The days that the law and good manners give a request (L2).
 *
 * @param arrivedOn the working day on which it counts as arrived: what comes after office hours arrives on the next one
 * @param startBy the assessment begins at the latest on the seventh working day after that
 * @param doneBy and is done within three months
 * @param remindAt the receiver is reminded if nobody has taken it over
 * @param clockAt and somebody here rings them if nobody has by then
 * @param checkDueAt by when they have rung
 */
public record AssessmentClock(
        LocalDate arrivedOn,
        LocalDate startBy,
        LocalDate doneBy,
        OffsetDateTime remindAt,
        OffsetDateTime clockAt,
        OffsetDateTime checkDueAt) {

    private static final int WORKING_DAYS_TO_START = 7;
    private static final int MONTHS_TO_BE_DONE = 3;
    private static final int REMINDED_BEFORE = 2;
    private static final int ASKED_AGAIN_AFTER = 1;
    private static final int DAYS_TO_ANSWER_AGAIN = 5;
    private static final int DAYS_TO_CHECK = 2;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    static AssessmentClock sentAt(OffsetDateTime sent, WorkingDays days) {
        LocalDate day = sent.atZoneSameInstant(WorkingDays.ZONE).toLocalDate();
        LocalDate arrived = days.after(sent.isBefore(days.endOf(day)) ? day : day.plusDays(1), 0);
        LocalDate startBy = days.after(arrived, WORKING_DAYS_TO_START);
        return new AssessmentClock(
                arrived,
                startBy,
                arrived.plusMonths(MONTHS_TO_BE_DONE),
                days.at(days.before(startBy, REMINDED_BEFORE), MORNING),
                days.endOf(startBy),
                days.endOf(days.after(startBy, DAYS_TO_CHECK)));
    }

    /** The clock of the law stays; the receiver is reminded tomorrow, and rung again a week later. */
    AssessmentClock askedAgain(LocalDate today, WorkingDays days) {
        LocalDate answerBy = days.after(today, DAYS_TO_ANSWER_AGAIN);
        return new AssessmentClock(
                arrivedOn,
                startBy,
                doneBy,
                days.at(days.after(today, ASKED_AGAIN_AFTER), MORNING),
                days.endOf(answerBy),
                days.endOf(days.after(answerBy, DAYS_TO_CHECK)));
    }
}
