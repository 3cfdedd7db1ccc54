package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingSettings.AreaTimes;
import fi.luukku.meeting.MeetingSettings.Authority;
import fi.luukku.meeting.MeetingSettings.Room;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReservedTimesTest {

    private static final Room ROOM = new Room("Huone", "Tie 1");

    private final MeetingDays exceptions = mock(MeetingDays.class);

    @Test
    void theFirstTuesdayThatLeavesThreeWorkingDaysForInvitations() {
        // Thursday 19.11.2026: Friday, Monday, Tuesday 24.11. is the third working day.
        assertThat(days("2026-11-19", List.of("09:00"), 2)).containsExactly("2026-11-24", "2026-12-01");
        // Friday 20.11.: the third is Wednesday, so the Tuesday after.
        assertThat(days("2026-11-20", List.of("09:00"), 2)).containsExactly("2026-12-01", "2026-12-08");
    }

    @Test
    void publicHolidaysOnTuesdaysAreLeftOut() {
        // Tuesday 24.12.2024 is Christmas Eve; 6.1.2026, Epiphany, and 1.1.2030, New Year, are Tuesdays.
        assertThat(days("2024-12-13", List.of("09:00"), 2)).containsExactly("2024-12-31");
        assertThat(days("2025-12-29", List.of("09:00"), 2)).containsExactly("2026-01-13");
        assertThat(days("2029-12-20", List.of("09:00"), 3)).containsExactly("2030-01-08", "2030-01-15");
    }

    @Test
    void excludedDatesAreLeftOutAndTheEarliestDayIsKept() {
        ReservedTimes times = reserved("2026-11-19", List.of("09:00"), 3, List.of(LocalDate.parse("2026-12-01")));

        assertThat(times.of("KAA", MeetingPlace.OFFICE, LocalDate.parse("2026-11-25")))
                .extracting(slot -> slot.startsAt().toLocalDate().toString())
                .containsExactly("2026-12-08", "2026-12-15");
    }

    @Test
    void summerAndWinterTimeKeepTheHour() {
        ReservedTimes times = reserved("2026-10-15", List.of("09:00"), 2, List.of());

        assertThat(times.of("KAA", MeetingPlace.OFFICE, null))
                .extracting(Slot::startsAt)
                .containsExactly(
                        OffsetDateTime.parse("2026-10-20T09:00:00+03:00"),
                        OffsetDateTime.parse("2026-10-27T09:00:00+02:00"));
    }

    @Test
    void aDayOffIsLeftOutAndAnExtraDayComesInItsOrderUnlessItIsAHoliday() {
        when(exceptions.of(any(), any(), any()))
                .thenReturn(List.of(
                        new MeetingDay(LocalDate.parse("2026-12-01"), MeetingDay.Kind.OFF),
                        new MeetingDay(LocalDate.parse("2026-12-03"), MeetingDay.Kind.EXTRA),
                        new MeetingDay(LocalDate.parse("2026-12-06"), MeetingDay.Kind.EXTRA)));

        assertThat(days("2026-11-20", List.of("09:00"), 2)).containsExactly("2026-12-03", "2026-12-08");
    }

    @Test
    void onlyAMeetingAtTheOfficeTakesARoomAndOneOnlineALinkWhereThereAreSome() {
        Room link = new Room("Etä", "https://etana.example/1");
        AreaTimes area = new AreaTimes(
                List.of("09:00"), Duration.ofMinutes(75), List.of(ROOM), List.of(link), List.of(), List.of());
        ReservedTimes withLink = reserved("2026-11-19", area);
        ReservedTimes without = reserved("2026-11-19", area(List.of("09:00"), List.of()));

        assertThat(withLink.of("KAA", MeetingPlace.OFFICE, null))
                .extracting(Slot::room)
                .containsOnly(ROOM);
        assertThat(withLink.of("KAA", MeetingPlace.REMOTE, null))
                .extracting(Slot::room)
                .containsOnly(link);
        assertThat(without.of("KAA", MeetingPlace.REMOTE, null))
                .extracting(Slot::room)
                .containsOnlyNulls();
        assertThat(withLink.of("KAA", MeetingPlace.SCHOOL, null))
                .hasSize(2)
                .extracting(Slot::room)
                .containsOnlyNulls();
        assertThat(withLink.of("KAA", MeetingPlace.HOME, null))
                .hasSize(2)
                .extracting(Slot::room)
                .containsOnlyNulls();
    }

    @Test
    void anAuthorityThatIsListedKeepsItsTimesAndOthersComeAtAny() {
        ReservedTimes times = reserved(
                "2026-11-19",
                new AreaTimes(
                        List.of("09:00", "13:00"),
                        Duration.ofMinutes(75),
                        List.of(ROOM),
                        List.of(),
                        List.of(new Authority("child-welfare", 2, List.of("13:00"))),
                        List.of()));
        OffsetDateTime morning = OffsetDateTime.parse("2026-11-24T09:00:00+02:00");

        assertThat(times.people("KAA", "child-welfare", morning)).contains(0);
        assertThat(times.people("KAA", "child-welfare", morning.plusHours(4))).contains(2);
        assertThat(times.people("KAA", "teacher", morning)).isEmpty();
    }

    @Test
    void anAreaWithoutReservedTimesHasNone() {
        assertThat(reserved("2026-11-19", List.of("09:00"), 2, List.of()).of("XXX", MeetingPlace.OFFICE, null))
                .isEmpty();
    }

    @Test
    void aWrongSettingStopsTheStartWithASentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of("630"), 2, List.of()))
                .withMessageContaining("630 is not a time such as \"09:00\" (in YAML, write it in quotes)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of("09:00", "10:00"), 2, List.of()))
                .withMessageContaining("09:00 is not over at 10:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(List.of("09:00"), 0, List.of()))
                .withMessageContaining("weeks-ahead must be from 1 to 104");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(new Authority("no-such-role", 1, List.of())))
                .withMessageContaining("no-such-role is not a role");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(new Authority("teacher", 1, List.of("09:15"))))
                .withMessageContaining("has a start that the area does not have");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReservedTimes(
                        new MeetingSettings(DayOfWeek.TUESDAY, 2, 3, Map.of("ABC", area(List.of("09:00"), List.of()))),
                        areas(),
                        mock(MeetingDays.class),
                        new WorkingDays(Clock.systemUTC())))
                .withMessageContaining("luukku.areas has no area ABC");
    }

    private List<String> days(String today, List<String> starts, int weeks) {
        return reserved(today, starts, weeks, List.of()).of("KAA", MeetingPlace.OFFICE, null).stream()
                .map(slot -> slot.startsAt().toLocalDate().toString())
                .toList();
    }

    private ReservedTimes reserved(String today, List<String> starts, int weeks, List<LocalDate> excluded) {
        Clock clock = Clock.fixed(
                LocalDate.parse(today).atTime(12, 0).atZone(WorkingDays.ZONE).toInstant(), WorkingDays.ZONE);
        return new ReservedTimes(settings(starts, weeks, excluded), areas(), exceptions, new WorkingDays(clock));
    }

    private ReservedTimes reserved(String today, AreaTimes area) {
        Clock clock = Clock.fixed(
                LocalDate.parse(today).atTime(12, 0).atZone(WorkingDays.ZONE).toInstant(), WorkingDays.ZONE);
        return new ReservedTimes(
                new MeetingSettings(DayOfWeek.TUESDAY, 2, 3, Map.of("KAA", area)),
                areas(),
                exceptions,
                new WorkingDays(clock));
    }

    private static MeetingSettings settings(List<String> starts, int weeks, List<LocalDate> excluded) {
        return new MeetingSettings(DayOfWeek.TUESDAY, weeks, 3, Map.of("KAA", area(starts, excluded)));
    }

    private static MeetingSettings settings(Authority authority) {
        return new MeetingSettings(
                DayOfWeek.TUESDAY,
                2,
                3,
                Map.of(
                        "KAA",
                        new AreaTimes(
                                List.of("09:00"),
                                Duration.ofMinutes(75),
                                List.of(ROOM),
                                List.of(),
                                List.of(authority),
                                List.of())));
    }

    private static AreaTimes area(List<String> starts, List<LocalDate> excluded) {
        return new AreaTimes(starts, Duration.ofMinutes(75), List.of(ROOM), List.of(), List.of(), excluded);
    }

    private static Areas areas() {
        Areas areas = mock(Areas.class);
        when(areas.all()).thenReturn(List.of(new Area("KAA", "Kaakkuri", "08 000 0001", List.of())));
        return areas;
    }
}
