package fi.luukku.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays =
            new WorkingDays(Clock.fixed(Instant.parse("2026-12-22T08:30:15.123Z"), WorkingDays.ZONE));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-06",
                "2026-04-03",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-06-19",
                "2027-12-06",
                "2026-12-24",
                "2026-12-25",
                "2026-11-28",
                "2026-11-29"
            })
    void holidaysTheirEvesAndWeekendsAreNotWorkingDays(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-07", "2026-04-02", "2026-12-23", "2026-12-28", "2026-06-18", "2026-12-31"})
    void ordinaryWeekdaysAreWorkingDays(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-22, 5, 2026-12-31", // over Christmas Eve, Christmas Day and a weekend
        "2026-11-27, 1, 2026-11-30", // over a weekend
        "2026-11-28, 0, 2026-11-30", // a Saturday counts from Monday
        "2026-04-02, 1, 2026-04-07", // over Easter
        "2026-06-18, 1, 2026-06-22" // over Midsummer
    })
    void countsForwardOverHolidays(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.after(from, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-29, 2, 2026-12-23", "2026-12-01, 2, 2026-11-27", "2026-04-07, 2, 2026-04-01"})
    void countsBackOverHolidays(LocalDate from, int days, LocalDate expected) {
        assertThat(workingDays.before(from, days)).isEqualTo(expected);
    }

    @Test
    void aDeadlineIsTheEndOfTheWorkingDayInFinland() {
        assertThat(Iso.of(workingDays.dueAfter(0))).isEqualTo("2026-12-22T16:00:00+02:00");
        assertThat(Iso.of(workingDays.endOf(LocalDate.parse("2026-07-01")))).isEqualTo("2026-07-01T16:00:00+03:00");
    }

    @Test
    void nowIsToTheSecond() {
        assertThat(Iso.of(workingDays.now())).isEqualTo("2026-12-22T10:30:15+02:00");
    }

    @Test
    void refusesToCountNegativeDays() {
        assertThatIllegalArgumentException().isThrownBy(() -> workingDays.after(LocalDate.EPOCH, -1));
    }
}
