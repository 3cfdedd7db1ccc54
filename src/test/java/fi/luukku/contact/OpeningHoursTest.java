package fi.luukku.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.luukku.contact.CallBack.Kind;
import fi.luukku.contact.OpeningSettings.AreaOpening;
import fi.luukku.deadline.WorkingDays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final Map<DayOfWeek, String> WITH_A_PAUSE =
            Map.of(DayOfWeek.MONDAY, "08:00-11:00, 12:00-15:00", DayOfWeek.SATURDAY, "10:00-12:00");
    private static final OpeningSettings SETTINGS = new OpeningSettings(
            Map.of(),
            List.of(LocalDate.of(2026, 12, 31)),
            "08 000 0009",
            Map.of(
                    "HAU",
                    new AreaOpening(WITH_A_PAUSE, List.of(LocalDate.of(2026, 11, 30)), null),
                    "OUL",
                    new AreaOpening(Map.of(), List.of(), "08 000 0019")));

    @ParameterizedTest(name = "{0}: {2} {1}")
    @CsvSource({
        // An ordinary week, on a Tuesday.
        "2026-11-24T07:59, 2026-11-24T08:00, FROM",
        "2026-11-24T08:00, 2026-11-24T16:00, BY",
        "2026-11-24T15:00, 2026-11-24T16:00, BY",
        "2026-11-24T15:01, 2026-11-25T08:00, FROM",
        "2026-11-24T16:00, 2026-11-25T08:00, FROM",
        "2026-11-24T23:59, 2026-11-25T08:00, FROM",
        // Over a weekend.
        "2026-11-27T20:00, 2026-11-30T08:00, FROM",
        "2026-11-29T12:00, 2026-11-30T08:00, FROM",
        // Independence Day is a Sunday in 2026; Christmas Eve, both days and the weekend after them are not worked.
        "2026-12-23T20:00, 2026-12-28T08:00, FROM",
        // New Year's Eve is closed by the settings, the day after by the calendar, and then it is Saturday.
        "2026-12-30T20:00, 2027-01-04T08:00, FROM",
        // The night on which summer time begins.
        "2026-03-28T22:00, 2026-03-30T08:00, FROM"
    })
    void whoeverWritesIsCalledWithinTheDayOrWhenSomebodyIsThereAgain(
            LocalDateTime now, LocalDateTime expected, Kind kind) {
        assertThat(at(now).callBack("KAA", false)).isEqualTo(new CallBack(finnish(expected), kind));
    }

    @ParameterizedTest(name = "{0}: {2} {1}")
    @CsvSource({
        "2026-11-23T10:30, 2026-11-23T15:00, BY",
        "2026-11-23T11:30, 2026-11-23T12:00, FROM",
        "2026-11-23T14:30, 2026-11-28T10:00, FROM",
        // Its own closed Monday.
        "2026-11-29T10:00, 2026-12-05T10:00, FROM"
    })
    void anAreaMayHaveItsOwnDaysHoursAndClosedDays(LocalDateTime now, LocalDateTime expected, Kind kind) {
        assertThat(at(now).callBack("HAU", false)).isEqualTo(new CallBack(finnish(expected), kind));
    }

    @Test
    void anUrgentOneIsTakenAtOnceWhileSomebodyIsThere() {
        LocalDateTime day = LocalDateTime.of(2026, 11, 24, 15, 50);

        assertThat(at(day).callBack("KAA", true)).isEqualTo(new CallBack(finnish(day), Kind.NOW));
        assertThat(at(day.withHour(18)).callBack("KAA", true).kind()).isEqualTo(Kind.FROM);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T07:59", "2026-11-24T09:30", "2026-11-24T23:00", "2026-11-28T12:00"})
    void whatWasToldIsToldAgain(LocalDateTime sent) {
        for (boolean urgent : new boolean[] {true, false}) {
            CallBack first = at(sent).callBack("KAA", urgent);

            assertThat(at(sent.plusDays(1)).told("KAA", finnish(sent), first.at()))
                    .isEqualTo(first);
            // It takes a moment until it is kept.
            assertThat(at(sent.plusDays(1)).told("KAA", finnish(sent.plusSeconds(1)), first.at()))
                    .isEqualTo(first);
        }
    }

    @Test
    void theEmergencyDutysNumberIsTheAreasOwnOrTheOneOfAll() {
        OpeningHours opening = at(LocalDateTime.of(2026, 11, 24, 12, 0));

        assertThat(opening.childWelfareEmergency("KAA")).isEqualTo("08 000 0009");
        assertThat(opening.childWelfareEmergency("OUL")).isEqualTo("08 000 0019");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"8-16", "16:00-08:00", "08:00", "''", "08:00-12:00, 11:00-16:00", "08:00-24:30"})
    void hoursThatAreNoneStopTheStartAndAreNamed(String hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpeningSettings(Map.of(DayOfWeek.MONDAY, hours), List.of(), "", Map.of()))
                .withMessageContaining("luukku.opening.hours.MONDAY");
    }

    private static OpeningHours at(LocalDateTime now) {
        Clock clock = Clock.fixed(finnish(now).toInstant(), WorkingDays.ZONE);
        return new OpeningHours(SETTINGS, new WorkingDays(clock));
    }

    private static OffsetDateTime finnish(LocalDateTime local) {
        return local.atZone(WorkingDays.ZONE).toOffsetDateTime();
    }
}
