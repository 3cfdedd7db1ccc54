package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.Drafts;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class DraftsIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    Drafts drafts;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void whatIsTypedIsGivenBackToTheWorkerWhoTypedItAndToNobodyElse() throws Exception {
        CaseReference reference = someCase.written();
        keep(reference, "contact", "{\"notes\":[\"Puoliksi kirj\"],\"version\":[\"1\"]}")
                .andExpect(status().isNoContent());
        keep(reference, "contact", "{\"notes\":[\"Puoliksi kirjoitettu\"],\"version\":[\"1\"]}");

        mine(reference, "duty")
                .andExpect(jsonPath("$.length()", is(1)))
                .andExpect(jsonPath("$[0].form", is("contact")))
                .andExpect(jsonPath("$[0].fields.notes[0]", is("Puoliksi kirjoitettu")));
        mine(reference, "demo").andExpect(content().json("[]"));
        mine(someCase.written(), "duty").andExpect(content().json("[]"));
        assertThat(contacts.of(reference).notes()).isEqualTo("Worried about school.");
        web.perform(get("/cases/" + reference + "/drafts")).andExpect(status().is3xxRedirection());
        web.perform(get("/cases/" + reference + "/drafts").with(user("boss").roles("MANAGER")))
                .andExpect(status().isForbidden());
    }

    @Test
    void savingOrThrowingAwayRemovesIt() throws Exception {
        CaseReference reference = someCase.written();
        keep(reference, "contact", "{}");
        keep(reference, "summary", "{}");

        web.perform(post("/cases/" + reference + "/contact")
                        .param("version", "-5")
                        .param("callerRole", "parent")
                        .param("draft", "contact")
                        .with(user("duty").roles("PHONE_DUTY"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mine(reference, "duty").andExpect(jsonPath("$.length()", is(2)));
        web.perform(post("/cases/" + reference + "/contact")
                        .param("version", String.valueOf(contacts.of(reference).version()))
                        .param("callerRole", "parent")
                        .param("draft", "contact")
                        .with(user("duty").roles("PHONE_DUTY"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mine(reference, "duty").andExpect(jsonPath("$[0].form", is("summary")));
        web.perform(post("/cases/" + reference + "/drafts/summary/remove")
                        .with(user("duty").roles("PHONE_DUTY"))
                        .with(csrf()))
                .andExpect(status().isNoContent());
        mine(reference, "duty").andExpect(content().json("[]"));
    }

    @Test
    void onlyWhatAFormCanHoldIsKept() throws Exception {
        CaseReference reference = someCase.written();
        keep(reference, "contact", "{\"notes\":[\"a\\u0000b\\ud800c\"]}").andExpect(status().isNoContent());
        mine(reference, "duty").andExpect(jsonPath("$[0].fields.notes[0]", is("abc")));

        keep(reference, "contact", "not json").andExpect(status().isBadRequest());
        keep(reference, "contact", "{\"notes\":[\"" + "x".repeat(400_000) + "\"]}")
                .andExpect(status().isContentTooLarge());
        keep(reference, "..", "{}").andExpect(status().is4xxClientError());
        keep(reference, "X'--", "{}").andExpect(status().isNotFound());
        keep(new CaseReference("KAA-1999-0001"), "contact", "{}").andExpect(status().isNotFound());
        web.perform(post("/cases/" + reference + "/drafts/contact")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(user("duty").roles("PHONE_DUTY")))
                .andExpect(status().isForbidden());
        mine(reference, "duty").andExpect(jsonPath("$[0].fields.notes[0]", is("abc")));
    }

    @Test
    void thoseOfAClosedCaseAndThoseNobodyCameBackToGo() throws Exception {
        CaseReference closed = someCase.written();
        CaseReference old = someCase.written();
        CaseReference fresh = someCase.written();
        for (CaseReference one : List.of(closed, old, fresh)) {
            keep(one, "contact", "{}");
        }
        database.sql("update draft set saved_at = saved_at - interval '31 days' where reference = ?")
                .param(old.value())
                .update();
        recording.record(closed, "advice", List.of());
        steps.giveAdvice(closed);

        keep(closed, "contact", "{}").andExpect(status().isConflict());
        mine(closed, "duty").andExpect(content().json("[]"));
        mine(old, "duty").andExpect(content().json("[]"));
        drafts.removeLeftBehind();
        assertThat(database.sql("select reference from draft where reference in (?, ?, ?)")
                        .params(closed.value(), old.value(), fresh.value())
                        .query(String.class)
                        .list())
                .containsExactly(fresh.value());
    }

    private ResultActions keep(CaseReference reference, String form, String fields) throws Exception {
        return web.perform(post("/cases/{r}/drafts/{f}", reference, form)
                .contentType(MediaType.APPLICATION_JSON)
                .content(fields)
                .with(user("duty").roles("PHONE_DUTY"))
                .with(csrf()));
    }

    private ResultActions mine(CaseReference reference, String login) throws Exception {
        return web.perform(
                        get("/cases/" + reference + "/drafts").with(user(login).roles("PHONE_DUTY")))
                .andExpect(status().isOk());
    }
}
