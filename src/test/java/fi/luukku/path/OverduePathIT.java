package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.DailyDigest;
import fi.luukku.casefile.OverdueTasks;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.mail.Letter;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task that nobody does rises in the queue and reaches the coordinator, and the case waits where it waited. */
class OverduePathIT extends OnThePath {

    private static final String COORDINATOR = "koordinaattori.kaakkuri@luukku.example";

    @Autowired
    OverdueTasks overdue;

    @Autowired
    DailyDigest digest;

    @Autowired
    WorkingDays days;

    @Test
    void aTaskLeftPastItsDateRisesAndItsCoordinatorIsToldOnce() throws Exception {
        CaseReference reference = answerCall("KAA");
        writeContact(reference);
        addFamily(reference);
        Task task = task(reference, "UserTask_TakeContact");
        assertThat(priority(reference)).isEqualTo(50);
        overdue.look();
        assertThat(priority(reference)).as("not late yet").isEqualTo(50);
        assertThat(told(reference)).isEmpty();

        moveTo(OffsetDateTime.parse(task.dueDate().replace("+0000", "Z")).plusMinutes(5));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            two.submit(overdue::look);
            two.submit(overdue::look);
        }
        soon().until(() -> priority(reference), priority -> priority == 70);
        overdue.look();

        List<Letter> told = soon().until(() -> told(reference), letters -> !letters.isEmpty());
        assertThat(told).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).doesNotContain(reference.value());
            assertThat(letter.text())
                    .contains("Ota yhteys", "/cases/" + reference)
                    .doesNotContain("Esimerkki");
        });
        assertThat(jdbc.sql("select count(*) from letter where case_reference = ? and kind = 'overdue'")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(task(reference, "UserTask_TakeContact").key())
                .as("the case waits where it waited")
                .isEqualTo(task.key());

        digestsToday();
        digestsToday();
        List<Letter> digests = soon().until(() -> digests(reference), letters -> !letters.isEmpty());
        assertThat(digests).singleElement().satisfies(letter -> {
            assertThat(letter.text()).contains("Ota yhteys").doesNotContain("Esimerkki");
        });

        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "advice"));
        awaitEnd(reference, "EndEvent_AdviceGiven");
    }

    private void digestsToday() {
        if (!days.isWorkingDay(days.today()) || days.now().toLocalTime().isBefore(LocalTime.of(7, 0))) {
            moveTo(days.at(days.after(days.today().plusDays(1), 0), LocalTime.of(8, 0)));
        }
        digest.send();
    }

    private int priority(CaseReference reference) {
        return tasklist.priorityOf(task(reference, "UserTask_TakeContact").key());
    }

    private List<Letter> told(CaseReference reference) {
        return mailbox.to(COORDINATOR).stream()
                .filter(letter -> letter.text().contains(reference.value()))
                .filter(letter -> letter.subject().equals("Yksi vaihe on myöhässä"))
                .toList();
    }

    private List<Letter> digests(CaseReference reference) {
        return mailbox.to(COORDINATOR).stream()
                .filter(letter -> letter.text().contains(reference.value()))
                .filter(letter -> letter.subject().equals("Päivän työt"))
                .toList();
    }
}
