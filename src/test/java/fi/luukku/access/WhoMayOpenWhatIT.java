package fi.luukku.access;

import static org.hamcrest.Matchers.containsString;
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
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
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
    void aManagerNeverSeesACard() throws Exception {
        web.perform(get("/cases/" + someCase.opened()).with(user("manager").roles("MANAGER")))
                .andExpect(status().isForbidden());
        web.perform(get("/cases").with(user("manager").roles("MANAGER"))).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE_DUTY", "OWN_WORKER", "COORDINATOR", "NGO_COORDINATOR"})
    void whoWorksWithTheFamilySeesTheCard(String role) throws Exception {
        web.perform(get("/cases/" + someCase.opened()).with(user("worker").roles(role)))
                .andExpect(status().isOk());
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
