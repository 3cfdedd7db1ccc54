package fi.luukku.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.OpenTask;
import fi.luukku.engine.TaskSearch;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due reaches whoever has to do it, once a working day; the tasks are given, all else is real. */
@OnDatabase
@Import(SomeCase.class)
class DailyDigestIT {

    private static final String DUTY = "paivi.paivystaja@luukku.example";
    private static final String OWN_WORKER = "oma.tyontekija@luukku.example";
    private static final String COORDINATOR = "koordinaattori.kaakkuri@luukku.example";

    @TestConfiguration
    static class Given {

        @Bean
        @Primary
        GivenTasks givenTasks() {
            return new GivenTasks(new ArrayList<>());
        }
    }

    record GivenTasks(List<OpenTask> all) implements TaskSearch {

        @Override
        public List<OpenTask> dueBefore(OffsetDateTime moment) {
            return all.stream().filter(task -> task.dueAt().isBefore(moment)).toList();
        }
    }

    @Autowired
    GivenTasks given;

    @Autowired
    DailyDigest digest;

    @Autowired
    OverdueTelling telling;

    @Autowired
    SomeCase someCase;

    @Autowired
    CaseSteps steps;

    @Autowired
    EngineClock clock;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void onAWorkingMorning() {
        given.all().clear();
        LocalDate next = days.after(days.today().plusDays(1), 0);
        clock.moveTo(days.at(next, LocalTime.of(6, 30)).toInstant());
    }

    @Test
    void eachWorkerGetsTheirOwnOnceAWorkingDay() {
        CaseReference own = someCase.contactRecorded();
        steps.consentGiven(own);
        steps.nameOwnWorker(own, "school-nurse");
        CaseReference nobodys = someCase.written();
        CaseReference closed = someCase.contactRecorded();
        steps.close(closed, Outcome.CONSENT_DECLINED);
        OffsetDateTime now = days.now();
        task(1, "UserTask_AgreeParticipants", own, now.plusHours(4));
        task(2, "UserTask_HoldMeeting", own, now.minusDays(1));
        task(3, "UserTask_TakeContact", nobodys, now.plusDays(3));
        task(4, "UserTask_DiscussWithParents", closed, now.minusDays(2));
        task(5, "UserTask_TakeContact", nobodys, now.plusDays(30));

        digest.send();
        assertThat(digests(OWN_WORKER)).as("before its hour").isEmpty();
        clock.moveTo(days.at(days.today(), LocalTime.of(7, 1)).toInstant());
        digest.send();
        digest.send();

        assertThat(digests(OWN_WORKER)).singleElement().satisfies(letter -> {
            assertThat(letter.indexOf("Myöhässä")).isLessThan(letter.indexOf("Pidä neuvonpito"));
            assertThat(letter.indexOf("Pidä neuvonpito")).isLessThan(letter.indexOf("Tänään"));
            assertThat(letter.indexOf("Tänään")).isLessThan(letter.indexOf("Sopikaa osallistujista"));
            assertThat(letter)
                    .contains("/cases/" + own)
                    .doesNotContain(nobodys.value(), "Esimerkki", "Viikon kuluessa");
        });
        assertThat(digests(DUTY))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains("Viikon kuluessa", nobodys.value(), "Ota yhteys")
                        .doesNotContain(own.value(), closed.value()));
        assertThat(digests(COORDINATOR))
                .singleElement()
                .satisfies(letter -> assertThat(letter)
                        .contains(own.value(), nobodys.value(), "Pidä neuvonpito")
                        .doesNotContain("Sopikaa osallistujista", closed.value()));

        LocalDate saturday = days.today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
        clock.moveTo(days.at(saturday, LocalTime.of(9, 0)).toInstant());
        digest.send();
        assertThat(digests(OWN_WORKER)).as("not on a day off").isEmpty();
        clock.moveTo(days.at(days.after(saturday, 0), LocalTime.of(9, 0)).toInstant());
        digest.send();
        assertThat(digests(OWN_WORKER)).as("the next working day again").hasSize(1);
    }

    @Test
    void whoHasNothingDueGetsNothing() {
        clock.moveTo(days.at(days.today(), LocalTime.of(8, 0)).toInstant());
        digest.send();
        assertThat(digests(OWN_WORKER)).isEmpty();
    }

    @Test
    void aCoordinatorIsToldOfALateTaskOnceAndOfNoneThatBelongsToNoOpenCase() {
        CaseReference late = someCase.written();
        OpenTask task = task(
                System.nanoTime(), "UserTask_OfAProcessOwner", late, days.now().minusDays(1));

        telling.tell(task);
        telling.tell(task);
        telling.tell(new OpenTask(task.key() + 1, task.elementId(), task.name(), null, task.dueAt(), task.priority()));
        telling.tell(new OpenTask(
                task.key() + 2, task.elementId(), task.name(), "XXX-2026-0001", task.dueAt(), task.priority()));

        assertThat(database.sql("select body from letter where kind = 'overdue' and case_reference = ?")
                        .param(late.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(letter -> assertThat(letter).contains("A task in the model's words"));
        assertThat(database.sql("select count(*) from overdue_task where task_key in (?, ?)")
                        .params(task.key() + 1, task.key() + 2)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLateTaskThatNobodyCouldBeToldOfIsNotTakenForTold() {
        CaseReference late = someCase.written();
        database.sql("update support_case set area_code = 'ZZZ' where reference = ?")
                .param(late.value())
                .update();
        OpenTask task = task(
                System.nanoTime(), "UserTask_OfAProcessOwner", late, days.now().minusDays(1));

        telling.tell(task);
        assertThat(told(late)).isZero();
        database.sql("update support_case set area_code = 'KAA' where reference = ?")
                .param(late.value())
                .update();
        telling.tell(task);
        telling.tell(task);

        assertThat(told(late)).isEqualTo(1);
    }

    private int told(CaseReference late) {
        return database.sql("select count(*) from letter where kind = 'overdue' and case_reference = ?")
                .param(late.value())
                .query(Integer.class)
                .single();
    }

    private OpenTask task(long key, String element, CaseReference reference, OffsetDateTime dueAt) {
        OpenTask task = new OpenTask(key, element, "A task in the model's words", reference.value(), dueAt, 50);
        given.all().add(task);
        return task;
    }

    /** Those of this day. */
    private List<String> digests(String address) {
        return database.sql("select body from letter join digest on letter_key = 'digest/' || digest.id"
                        + " where digest.address = ? and digest.day = ?")
                .params(address, days.today())
                .query(String.class)
                .list();
    }
}
