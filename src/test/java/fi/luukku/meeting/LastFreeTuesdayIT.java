package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingSettings.AreaTimes;
import fi.luukku.meeting.MeetingSettings.Authority;
import fi.luukku.meeting.MeetingSettings.Room;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class LastFreeTuesdayIT {

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingRepository meetings;

    @Autowired
    TakenTimes takenTimes;

    @Autowired
    MeetingDays meetingDays;

    @Autowired
    MeetingLetters letters;

    @Autowired
    Areas areas;

    @Autowired
    WorkingDays days;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> rooms =
            List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

    @AfterEach
    void freeTheRooms() {
        database.sql("delete from reserved_time where room is null and starts_at >= ?")
                .param(holidayFree().atStartOfDay(WorkingDays.ZONE).toOffsetDateTime())
                .update();
        rooms.forEach(room -> database.sql("delete from reserved_time where room = ?")
                .param(room)
                .update());
    }

    @RepeatedTest(20)
    void ofTwoCasesOneGetsTheLastFreeTuesdayAndTheOtherTheNext() throws Exception {
        MeetingTimes times = times(List.of("09:00"), 2, 1);
        List<MeetingReference> two = List.of(planned(), planned());

        List<Optional<MeetingTime>> found = allAtOnce(times, two);

        List<OffsetDateTime> starts = starts(found);
        assertThat(starts).hasSize(2);
        assertThat(Duration.between(starts.get(0), starts.get(1))).isEqualTo(Duration.ofDays(7));
        assertThat(times.reserve(planned(), holidayFree())).isEmpty();
    }

    @Test
    void manyCasesAtOnceEachGetATimeOfTheirOwnAndTheLastGetsNone() throws Exception {
        MeetingTimes times = times(List.of("09:00", "10:30", "13:00", "14:30"), 4, 1);
        List<MeetingReference> seventeen = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            seventeen.add(planned());
        }

        List<Optional<MeetingTime>> found = allAtOnce(times, seventeen);

        assertThat(starts(found)).hasSize(16).doesNotHaveDuplicates();
        assertThat(found).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(database.sql("select count(*) from reserved_time where room = ?")
                        .param(rooms.getFirst())
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);
    }

    @Test
    void askingAgainAtOnceAndLaterAnswersTheSameTime() throws Exception {
        MeetingTimes times = times(List.of("09:00", "10:30"), 2, 1);
        MeetingReference meeting = planned();

        List<Optional<MeetingTime>> found = allAtOnce(times, List.of(meeting, meeting, meeting, meeting));

        assertThat(found).containsOnly(times.reserve(meeting, holidayFree()));
        assertThat(database.sql("select count(*) from reserved_time where meeting_reference = ?")
                        .param(meeting.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(someFamily.events(meeting.caseReference(), "meeting-reserved"))
                .isEqualTo(1);
    }

    @Test
    void anOwnWorkerIsNeverInTwoRoomsAtOneTime() {
        MeetingTimes times = times(List.of("09:00"), 2, 2);

        List<OffsetDateTime> starts =
                starts(List.of(times.reserve(planned(), holidayFree()), times.reserve(planned(), holidayFree())));

        assertThat(starts).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void meetingsWithoutARoomTakeOnlyTheirPeoplesTime() {
        MeetingTimes times = times(List.of("09:00"), 2, 1);
        MeetingReference atHome = planned(MeetingPlace.HOME, "parent", "teacher");
        MeetingReference atTheOffice = planned();

        OffsetDateTime home = times.reserve(atHome, holidayFree()).orElseThrow().startsAt();
        changeOwnWorker(atTheOffice);
        OffsetDateTime office =
                times.reserve(atTheOffice, holidayFree()).orElseThrow().startsAt();

        assertThat(office).isEqualTo(home);
        assertThat(database.sql("select room is null from reserved_time where meeting_reference = ?")
                        .param(atHome.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void ofTwoMeetingsThatNeedTheSameAuthorityOneWaitsForItsNextTime() throws Exception {
        MeetingTimes times =
                times(List.of("09:00", "10:30", "13:00"), 2, 2, new Authority("child-welfare", 1, List.of("10:30")));
        List<MeetingReference> two = List.of(
                planned(MeetingPlace.OFFICE, "parent", "child-welfare"),
                planned(MeetingPlace.SCHOOL, "parent", "child-welfare"));
        two.forEach(this::changeOwnWorker);

        List<OffsetDateTime> starts = starts(allAtOnce(times, two));

        assertThat(starts)
                .hasSize(2)
                .allSatisfy(start -> assertThat(ReservedTimes.localTime(start)).isEqualTo(LocalTime.of(10, 30)));
        assertThat(Duration.between(starts.get(0), starts.get(1))).isEqualTo(Duration.ofDays(7));
        MeetingReference third = planned(MeetingPlace.OFFICE, "parent", "child-welfare");
        changeOwnWorker(third);
        assertThat(times.reserve(third, holidayFree())).isEmpty();
        assertThat(times.reserve(planned(), holidayFree())).isPresent();
    }

    /** Each their own, so that it is not the own worker who keeps two meetings apart. */
    private void changeOwnWorker(MeetingReference meeting) {
        database.sql("update support_case set own_worker_email = ? where reference = ?")
                .params(
                        meeting.value().toLowerCase(Locale.ROOT) + "@luukku.example",
                        meeting.caseReference().value())
                .update();
    }

    /** Thursdays, so that no other test's meeting is in the way, and rooms of this test alone. */
    private MeetingTimes times(List<String> starts, int weeks, int roomCount, Authority... authorities) {
        List<Room> some = rooms.stream()
                .limit(roomCount)
                .map(room -> new Room(room, "Tie 1"))
                .toList();
        AreaTimes kaakkuri =
                new AreaTimes(starts, Duration.ofMinutes(75), some, List.of(), List.of(authorities), List.of());
        MeetingSettings settings = new MeetingSettings(DayOfWeek.THURSDAY, weeks, 3, Map.of("KAA", kaakkuri));
        ReservedTimes reserved = new ReservedTimes(settings, areas, meetingDays, days);
        MeetingTimes plain = new MeetingTimes(meetings, reserved, takenTimes, letters, days, cases);
        return new InTransaction(plain, reserved);
    }

    private List<Optional<MeetingTime>> allAtOnce(MeetingTimes times, List<MeetingReference> all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            List<Future<Optional<MeetingTime>>> running = all.stream()
                    .map(meeting -> threads.submit(() -> {
                        start.await();
                        return times.reserve(meeting, holidayFree());
                    }))
                    .toList();
            List<Optional<MeetingTime>> found = new ArrayList<>();
            for (Future<Optional<MeetingTime>> one : running) {
                found.add(one.get());
            }
            return found;
        }
    }

    /** A September: eight weeks follow without a public holiday on any weekday, whatever today is. */
    private LocalDate holidayFree() {
        return days.today().plusYears(1).withMonth(9).withDayOfMonth(1);
    }

    private static List<OffsetDateTime> starts(List<Optional<MeetingTime>> found) {
        return found.stream()
                .flatMap(Optional::stream)
                .map(MeetingTime::startsAt)
                .sorted()
                .toList();
    }

    private MeetingReference planned() {
        return planned(MeetingPlace.OFFICE, "parent", "teacher");
    }

    private MeetingReference planned(MeetingPlace place, String... roles) {
        CaseReference reference = someFamily.consented();
        someFamily.add(reference, "child-welfare", "Laura Lastensuojelu", "laura@luukku.example", Language.FI, true);
        return planning.plan(reference, EngineKeys.next(), MeetingKind.FIRST, place, Set.of(roles))
                .reference();
    }

    /** What Spring does for the real one. */
    private final class InTransaction extends MeetingTimes {

        private final MeetingTimes plain;

        InTransaction(MeetingTimes plain, ReservedTimes reserved) {
            super(meetings, reserved, takenTimes, letters, days, cases);
            this.plain = plain;
        }

        @Override
        public Optional<MeetingTime> reserve(MeetingReference reference, LocalDate notBefore) {
            return transaction.execute(status -> plain.reserve(reference, notBefore));
        }
    }
}
