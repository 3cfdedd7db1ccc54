package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=duty",
            "luukku.access.users[0].password={noop}duty",
            "luukku.access.users[0].name=Päivi Päivystäjä",
            "luukku.access.users[0].roles=PHONE_DUTY"
        })
class WhoMayOpenWhatIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    People people;

    @Test
    void withoutALoginEverythingLeadsToTheLoginPage() throws Exception {
        for (String path : new String[] {"/", "/cases", "/cases/" + someCase.opened(), "/anything"}) {
            web.perform(get(path)).andExpect(redirectedUrl("/login"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/luukku.css", "/luukku.js", "/favicon.svg"})
    void whatTheLoginPageNeedsIsOpen(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/promise/nonsense", "/feedback/nonsense"})
    void whatALettersLinkOpensAsksForNoLogin(String path) throws Exception {
        web.perform(get(path)).andExpect(status().is4xxClientError());
    }

    @Test
    void aWorkerLogsInWithTheirPasswordOnly() throws Exception {
        web.perform(formLogin().user("duty").password("duty"))
                .andExpect(authenticated().withUsername("duty").withRoles("PHONE_DUTY"))
                .andExpect(redirectedUrl("/"));
        web.perform(formLogin().user("duty").password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?error"));
        web.perform(formLogin().user("nobody").password("duty")).andExpect(unauthenticated());
        web.perform(get("/login").param("error", "")).andExpect(content().string(containsString("do not go together")));
    }

    @Test
    void whoIsRefusedReadsWhyAndHowToGoOn() throws Exception {
        CaseReference reference = someCase.opened();
        refused(reference, SomeWorker.of("elsewhere", Role.PHONE_DUTY, "OUL"))
                .andExpect(content().string(containsString("not in an area you work in")))
                .andExpect(content().string(containsString("/cases/" + reference + "/break-glass")))
                .andExpect(content().string(not(containsString("Kaakkuri"))));
        refused(reference, SomeWorker.of("manager", Role.MANAGER))
                .andExpect(content().string(containsString("for those who work with the family")))
                .andExpect(content().string(not(containsString("break-glass"))));
        refused(reference, SomeWorker.of("ngo", Role.NGO_COORDINATOR, "KAA"))
                .andExpect(content().string(containsString("what a family has agreed that you see")))
                .andExpect(content().string(not(containsString("break-glass"))));
    }

    @Test
    void somebodyOfWhomNothingIsKnownButTheRoleSeesNoCase() throws Exception {
        CaseReference reference = someCase.opened();
        web.perform(get("/cases/" + reference).with(user("stranger").roles("COORDINATOR")))
                .andExpect(status().isForbidden());
        web.perform(get("/cases").with(user("stranger").roles("COORDINATOR")))
                .andExpect(content().string(not(containsString(reference.value()))));
    }

    @Test
    void whoMayBreakTheGlassIsToldThatThereIsNoSuchCaseAndTheOthersAreNot() throws Exception {
        String there = someCase.opened().value();
        SomeWorker elsewhere = SomeWorker.of("elsewhere", Role.OWN_WORKER, "OUL");
        web.perform(get("/cases/KAA-1999-0001").with(elsewhere.atWork())).andExpect(status().isNotFound());
        web.perform(get("/cases/nonsense").with(elsewhere.atWork())).andExpect(status().isNotFound());
        web.perform(get("/cases/find").param("reference", there).with(elsewhere.atWork()))
                .andExpect(redirectedUrl("/cases/" + there));

        for (Role role : new Role[] {Role.NGO_COORDINATOR, Role.MANAGER, Role.PROCESS_OWNER, Role.AUDITOR}) {
            SomeWorker other = SomeWorker.of("other", role);
            assertThat(refusal("KAA-1999-0001", other))
                    .isEqualTo(refusal(there, other))
                    .isEqualTo(refusal("nonsense", other));
        }
        SomeWorker ngo = SomeWorker.of("ngo", Role.NGO_COORDINATOR);
        for (String reference : new String[] {there, "KAA-1999-0001"}) {
            web.perform(get("/cases/find").param("reference", reference).with(ngo.atWork()))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is no case " + reference)));
        }
    }

    @Test
    void aListHoldsWhatTheWorkerMaySeeAndNothingElse() throws Exception {
        String unnamed = someCase.contactRecorded().value();
        String named = someFamily.consented().value();
        String ownWorker = "oma.tyontekija@luukku.example";

        assertThat(listed(SomeWorker.of("duty", Role.PHONE_DUTY, "KAA"))).contains(unnamed, named);
        assertThat(listed(SomeWorker.of("duty", Role.PHONE_DUTY))).contains(unnamed, named);
        assertThat(listed(SomeWorker.of("duty", Role.PHONE_DUTY, "OUL"))).doesNotContain(unnamed, named);
        assertThat(listed(SomeWorker.of("own", Role.OWN_WORKER, "KAA")))
                .contains(unnamed)
                .doesNotContain(named);
        assertThat(listed(SomeWorker.of("own", Role.OWN_WORKER, "OUL").withEmail(ownWorker.toUpperCase())))
                .contains(named)
                .doesNotContain(unnamed);
        assertThat(listed(SomeWorker.of("duty", Role.PHONE_DUTY, "OUL").withEmail(ownWorker)))
                .doesNotContain(unnamed, named);
        assertThat(listed(SomeWorker.of("ngo", Role.NGO_COORDINATOR))).doesNotContain(unnamed, named);
    }

    /** The whole page, but for the token of its form. */
    private String refusal(String reference, SomeWorker worker) throws Exception {
        return web.perform(get("/cases/" + reference).with(worker.atWork()))
                .andExpect(status().isForbidden())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String listed(SomeWorker worker) throws Exception {
        return web.perform(get("/cases").with(worker.atWork()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions refused(CaseReference reference, SomeWorker worker) throws Exception {
        return web.perform(get("/cases/" + reference).with(worker.atWork())).andExpect(status().isForbidden());
    }

    @Test
    void aPersonOfAnotherCaseIsNotReachedThroughOnesOwn() throws Exception {
        CaseReference own = someCase.written();
        CaseReference others = someFamily.consented();
        PersonView theirs = people.of(others).getFirst();
        SomeWorker worker = SomeWorker.of("own", Role.OWN_WORKER, "KAA");

        web.perform(post("/cases/" + own + "/people/" + theirs.id())
                        .with(worker.atWork())
                        .with(csrf())
                        .param("version", Integer.toString(theirs.version()))
                        .param("role", "child")
                        .param("name", "Forged")
                        .param("language", "FI"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This person is not on the card any more")));
        web.perform(post("/cases/" + own + "/people/" + theirs.id() + "/remove")
                .with(worker.atWork())
                .with(csrf())
                .param("version", Integer.toString(theirs.version())));

        assertThat(people.of(others)).contains(theirs);
        assertThat(people.of(own)).hasSize(2);
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        CaseReference reference = someCase.opened();
        web.perform(post("/cases/" + reference + "/contact").with(user("duty").roles("PHONE_DUTY")))
                .andExpect(status().isForbidden());
        web.perform(post("/cases/" + reference + "/contact")
                        .with(user("duty").roles("PHONE_DUTY"))
                        .with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @Test
    void aLoginPageLeftOpenForTooLongAsksOnceMore() throws Exception {
        web.perform(post("/login")
                        .with(csrf().useInvalidToken())
                        .param("username", "duty")
                        .param("password", "duty"))
                .andExpect(redirectedUrl("/login?again"));
    }

    @Test
    void cardsAreNotKeptByBrowsersNorShownInsideOtherPages() throws Exception {
        web.perform(get("/cases/" + someCase.opened()).with(user("duty").roles("PHONE_DUTY")))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")));
    }
}
