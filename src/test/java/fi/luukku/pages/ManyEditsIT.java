package fi.luukku.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.notification.Language;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.Goals;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two hundred edits of one card at once, on ten connections: each is written or its writer is told; none is lost silently.
 * Every second one begins with a version that all but one of them must find overtaken.
 */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ManyEditsIT {

    private static final int MANY = 200;

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Goals goals;

    @Test
    void ofTheContactThroughItsPage() throws Exception {
        CaseReference reference = someCase.written();
        int before = contacts.of(reference).version();

        List<MockHttpServletResponse> answers = atOnce(number -> {
            int seen = number % 2 == 0 ? before : contacts.of(reference).version();
            return web.perform(post("/cases/" + reference + "/contact")
                            .param("version", String.valueOf(seen))
                            .param("callerRole", "parent")
                            .param("callerName", "Anna Esimerkki")
                            .param("notes", "Written by number " + number + ".")
                            .with(SomeWorker.of("duty" + number, Role.PHONE_DUTY)
                                    .atWork())
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
        });

        int accepted = 0;
        for (int number = 0; number < MANY; number++) {
            MockHttpServletResponse answer = answers.get(number);
            if (answer.getStatus() == 302) {
                accepted++;
            } else {
                assertThat(answer.getStatus()).isEqualTo(422);
                assertThat(answer.getContentAsString())
                        .contains("Someone else has changed the contact meanwhile")
                        .contains("Written by number " + number + ".");
            }
        }
        assertThat(accepted).isBetween(1, MANY / 2 + 1);
        assertThat(contacts.of(reference).version() - before).isEqualTo(accepted);
        assertThat(someFamily.events(reference, "contact-written")).isEqualTo(accepted + 1);
    }

    @Test
    void ofAPerson() throws Exception {
        CaseReference reference = someCase.written();
        PersonView before = people.of(reference).getFirst();

        List<Boolean> accepted = atOnce(number -> written(() -> {
            int seen = number % 2 == 0
                    ? before.version()
                    : people.get(reference, before.id()).version();
            people.change(
                    reference,
                    before.id(),
                    new PersonText("child", "Aino " + number, null, null, null, Language.FI, false, false),
                    seen);
        }));

        PersonView after = people.get(reference, before.id());
        assertThat(after.version() - before.version())
                .isEqualTo(count(accepted))
                .isPositive();
        assertThat(accepted.get(Integer.parseInt(after.name().substring(5)))).isTrue();
        assertThat(someFamily.events(reference, "person-changed")).isEqualTo(count(accepted));
    }

    @Test
    void ofAGoal() throws Exception {
        CaseReference reference = someCase.written();
        goals.add(reference, UUID.randomUUID(), goal("Mornings without tears"));
        var before = goals.of(reference).getFirst();

        List<Boolean> accepted = atOnce(number -> written(() -> {
            int seen = number % 2 == 0
                    ? before.version()
                    : goals.of(reference).getFirst().version();
            goals.change(reference, before.id(), goal("Goal " + number), seen);
        }));

        var after = goals.of(reference).getFirst();
        assertThat(after.version() - before.version())
                .isEqualTo(count(accepted))
                .isPositive();
        assertThat(accepted.get(Integer.parseInt(after.text().words().substring(5))))
                .isTrue();
        assertThat(someFamily.events(reference, "goal-changed")).isEqualTo(count(accepted));
    }

    private static GoalText goal(String words) {
        return new GoalText(words, null, 4, true, false, false, GoalStatus.OPEN, "");
    }

    private static boolean written(Runnable edit) {
        try {
            edit.run();
            return true;
        } catch (StaleEditException e) {
            return false;
        }
    }

    private static int count(List<Boolean> accepted) {
        return (int) accepted.stream().filter(one -> one).count();
    }

    private static <T> List<T> atOnce(Edit<T> edit) throws Exception {
        CountDownLatch together = new CountDownLatch(MANY);
        List<Future<T>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < MANY; number++) {
                int mine = number;
                running.add(workers.submit(() -> {
                    together.countDown();
                    together.await();
                    return edit.by(mine);
                }));
            }
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> one : running) {
            answers.add(one.get());
        }
        return answers;
    }

    @FunctionalInterface
    private interface Edit<T> {
        T by(int number) throws Exception;
    }
}
