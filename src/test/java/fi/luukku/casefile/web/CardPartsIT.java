package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a task's form shows of a card, and what a completed task lacked. */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
@TestPropertySource(properties = "luukku.tasklist-url=https://tasklist.example.org")
class CardPartsIT {

    private static final String NOTES_MISSING = "what was said was not written down. Write it here";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void showsTheAskedPartsInTheirOrderAndNothingAroundThem() throws Exception {
        CaseReference reference = someCase.written();

        open(reference, "/parts/people,contact")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "Case " + reference, "Open the whole card", "id=\"people\"", "id=\"contact\"")))
                .andExpect(content().string(not(containsString("id=\"timeline\""))))
                .andExpect(content().string(not(containsString("Log out"))));
    }

    @Test
    void aPartThatIsNoneIsNotFound() throws Exception {
        open(someCase.opened(), "/parts/contact,secrets").andExpect(status().isNotFound());
    }

    @Test
    void eachPartThatWasSeenIsLogged() throws Exception {
        CaseReference reference = someCase.opened();

        open(reference, "/parts/contact,people");

        assertThat(database.sql("select what from access_log where case_reference = ? and action = 'VIEWED'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("contact", "people");
    }

    @Test
    void tasklistMayShowTheCardAndTheLoginButNotTheList() throws Exception {
        CaseReference reference = someCase.opened();

        for (String path : List.of("/parts/contact", "", "/parts/secrets")) {
            open(reference, path)
                    .andExpect(header().string(
                                    "Content-Security-Policy",
                                    endsWith("frame-ancestors https://tasklist.example.org")))
                    .andExpect(header().doesNotExist("X-Frame-Options"));
        }
        web.perform(get("/login")).andExpect(header().doesNotExist("X-Frame-Options"));
        web.perform(get("/cases").with(user("duty").roles("PHONE_DUTY")))
                .andExpect(header().string("Content-Security-Policy", endsWith("frame-ancestors 'none'")))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    @Test
    void theCardTellsWhatTheTaskLackedUntilItIsCompletedWithIt() throws Exception {
        CaseReference reference = someCase.opened();
        recording.record(reference, "work-together", List.of());

        open(reference, "")
                .andExpect(content()
                        .string(stringContainsInOrder(
                                "id=\"contact\"",
                                "The task came back: " + NOTES_MISSING + ", then complete the task again.",
                                "id=\"people\"")));
        open(reference, "/parts/contact,people").andExpect(content().string(containsString(NOTES_MISSING)));
        open(reference, "/parts/people").andExpect(content().string(not(containsString(NOTES_MISSING))));

        recording.record(reference, null, List.of());
        open(reference, "")
                .andExpect(content().string(containsString("nobody had chosen what was agreed.")))
                .andExpect(content().string(not(containsString(NOTES_MISSING))));

        CaseReference whole = someCase.written();
        recording.record(whole, null, List.of());
        recording.record(whole, "work-together", List.of());
        open(whole, "").andExpect(content().string(not(containsString("The task came back"))));
    }

    @Test
    void aClosedCaseWaitsForNothing() throws Exception {
        CaseReference reference = someCase.written();
        recording.record(reference, "advice", List.of());
        database.sql("insert into missing_thing values (?, 'close-case', 'outcome', now())")
                .param(reference.value())
                .update();

        steps.giveAdvice(reference);

        open(reference, "").andExpect(content().string(not(containsString("The task came back"))));
        assertThat(database.sql("select count(*) from missing_thing where reference = ?")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ResultActions open(CaseReference reference, String path) throws Exception {
        return web.perform(get("/cases/" + reference + path).with(user("duty").roles("PHONE_DUTY")));
    }
}
