package fi.luukku.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.deadline.WorkingDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentClockTest {

    private final WorkingDays days = new WorkingDays(Clock.systemUTC());

    @ParameterizedTest(name = "sent {0}: arrived {1}, begins by {2}, done by {3}")
    @CsvSource({
        // A Monday in office hours.
        "2026-11-02T09:00:00+02:00, 2026-11-02, 2026-11-11, 2027-02-02",
        // After office hours, on a Friday, and on a Saturday: the next working day.
        "2026-11-02T16:00:00+02:00, 2026-11-03, 2026-11-12, 2027-02-03",
        "2026-11-06T18:00:00+02:00, 2026-11-09, 2026-11-18, 2027-02-09",
        "2026-11-07T10:00:00+02:00, 2026-11-09, 2026-11-18, 2027-02-09",
        // Over Independence Day (a Sunday in 2026), Christmas and New Year.
        "2026-12-21T10:00:00+02:00, 2026-12-21, 2027-01-04, 2027-03-21",
        // The last day of a month that three months later is longer than the month.
        "2026-11-30T10:00:00+02:00, 2026-11-30, 2026-12-09, 2027-02-28",
        // In another offset: it is already Tuesday in Helsinki.
        "2026-11-02T23:30:00Z, 2026-11-03, 2026-11-12, 2027-02-03"
    })
    void theLawCountsFromTheDayItArrived(OffsetDateTime sent, LocalDate arrived, LocalDate startBy, LocalDate doneBy) {
        AssessmentClock clock = AssessmentClock.sentAt(sent, days);

        assertThat(clock.arrivedOn()).isEqualTo(arrived);
        assertThat(clock.startBy()).isEqualTo(startBy);
        assertThat(clock.doneBy()).isEqualTo(doneBy);
        assertThat(clock.remindAt()).isBefore(clock.clockAt());
        assertThat(clock.clockAt()).isEqualTo(days.endOf(startBy));
        assertThat(clock.checkDueAt()).isAfter(clock.clockAt());
    }

    @Test
    void askingAgainMovesTheReminderButNotTheLaw() {
        AssessmentClock clock = AssessmentClock.sentAt(OffsetDateTime.parse("2026-11-02T09:00:00+02:00"), days);

        AssessmentClock again = clock.askedAgain(LocalDate.of(2026, 11, 13), days);

        assertThat(again.startBy()).isEqualTo(clock.startBy());
        assertThat(again.doneBy()).isEqualTo(clock.doneBy());
        assertThat(again.remindAt()).isEqualTo(OffsetDateTime.parse("2026-11-16T09:00:00+02:00"));
        assertThat(again.clockAt()).isEqualTo(OffsetDateTime.parse("2026-11-20T16:00:00+02:00"));
        assertThat(again.checkDueAt()).isEqualTo(OffsetDateTime.parse("2026-11-24T16:00:00+02:00"));
    }
}
