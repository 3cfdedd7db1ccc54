package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.Role;
import fi.luukku.access.SomeWorker;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class HomePageIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void showsTheFieldTheOwnCasesWhatIsDueAndTheTuesdays() throws Exception {
        CaseReference mine = someCase.contactRecorded();
        steps.consentGiven(mine);
        steps.nameOwnWorker(mine, "school-nurse");

        web.perform(get("/").with(SomeWorker.of("own", Role.OWN_WORKER)
                        .withEmail("oma.tyontekija@luukku.example")
                        .atWork()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Reference, name or phone")))
                .andExpect(content().string(containsString(">" + mine + "</a>")))
                .andExpect(content().string(containsString("The Tuesdays ahead")))
                .andExpect(content().string(containsString("Kaakkuri")))
                .andExpect(content().string(not(containsString("Esimerkki"))));
        web.perform(get("/").with(user("Someone Else").roles("PHONE_DUTY")))
                .andExpect(content().string(containsString("No open case has you as its own worker")));
    }

    @Test
    void whatIsLateStandsUnderToday() throws Exception {
        CaseReference late = someCase.opened();
        database.sql("update support_case set due_at = '2020-01-01' where reference = ?")
                .param(late.value())
                .update();

        web.perform(worker(get("/")))
                .andExpect(content().string(containsString("/cases/" + late + "#contact")))
                .andExpect(content().string(containsString("since 1.1.2020 (late)")));
    }

    @Test
    void aManagerFollowsFiguresAndSeesNoHomeOfCases() throws Exception {
        web.perform(get("/").with(user("manager").roles("MANAGER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your work needs no case cards")))
                .andExpect(content().string(not(containsString("KAA-"))));
        web.perform(get("/cases/search").with(user("manager").roles("MANAGER"))).andExpect(status().isForbidden());
    }

    @Test
    void aNameNeverStandsInAnAddressAndEachHitIsLogged() throws Exception {
        CaseReference reference = someCase.written();
        String child = "Aino Esimerkki" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        someCase.child(reference, child);
        MockHttpSession session = new MockHttpSession();

        web.perform(worker(post("/cases/search")).session(session).param("words", child))
                .andExpect(redirectedUrl("/cases/search"));
        web.perform(worker(get("/cases/search")).session(session))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "no-referrer"))
                .andExpect(content().string(containsString("One case")))
                .andExpect(content().string(containsString("Name: " + child + ", Child")))
                .andExpect(content().string(containsString("/cases/" + reference)));

        assertThat(database.sql(
                                "select what from access_log where case_reference = ? and who = 'duty' and what = 'search'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void aReferenceLeadsToItsCardInAnySpelling() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(worker(post("/cases/search"))
                        .param("words", reference.value().toLowerCase().replace('-', ' ')))
                .andExpect(redirectedUrl("/cases/" + reference));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "'", "\"", "😀", "<script>alert(1)</script>", "Nobody Ofthatname"})
    void strangeWordsAreAnsweredPlainly(String words) throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(worker(post("/cases/search")).session(session).param("words", words))
                .andExpect(redirectedUrl("/cases/search"));
        web.perform(worker(get("/cases/search")).session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content()
                        .string(containsString(
                                words.isBlank() ? "Write a reference, a name or a phone number." : "Nothing found.")));
    }

    @Test
    void tenThousandCharactersAreTooLongToSearchFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(worker(post("/cases/search")).session(session).param("words", "a".repeat(10_000)))
                .andExpect(redirectedUrl("/cases/search"));
        web.perform(worker(get("/cases/search")).session(session))
                .andExpect(content().string(containsString("too long to search for")));
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() throws Exception {
        CaseReference older = someCase.opened();
        CaseReference newer = someCase.opened();

        web.perform(worker(get("/cases")).param("after", newer.value()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">" + older + "</a>")))
                .andExpect(content().string(not(containsString(">" + newer + "</a>"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "nonsense", "KAA-1999-0001", "'", "😀", "99999999999999999999"})
    void aPageThatIsNoneIsAnsweredWithAList(String after) throws Exception {
        web.perform(worker(get("/cases"))
                        .param("after", after)
                        .param("closed", after)
                        .param("area", after))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder worker(MockHttpServletRequestBuilder request) {
        return request.with(user("duty").roles("PHONE_DUTY")).with(csrf());
    }
}
