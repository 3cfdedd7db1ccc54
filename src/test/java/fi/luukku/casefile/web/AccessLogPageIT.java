package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class AccessLogPageIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    JdbcClient database;

    CaseReference reference;
    String page;

    @BeforeEach
    void somebodyLooked() throws Exception {
        reference = someCase.written();
        page = "/cases/" + reference + "/access-log";
        web.perform(get("/cases/" + reference).with(user("duty").roles("PHONE_DUTY")))
                .andExpect(status().isOk());
    }

    @Test
    void tellsWhoDidWhatAndWhyInPlainWords() throws Exception {
        asCoordinator(get(page))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString("Päivi Päivystäjä</strong>")))
                .andExpect(content().string(containsString("phone duty")))
                .andExpect(content().string(containsString("Looked at: the case card")))
                .andExpect(content().string(containsString("Works in the family’s area")))
                .andExpect(content().string(not(containsString("PHONE_DUTY"))))
                .andExpect(content().string(not(containsString("Luukku, by itself"))));
        asCoordinator(get(page).param("steps", "true"))
                .andExpect(content().string(containsString("Luukku, by itself")))
                .andExpect(content().string(containsString("Wrote or changed: the people on the card")));
    }

    @Test
    void lookingAtTheLogIsLogged() throws Exception {
        asCoordinator(get(page));
        asCoordinator(get(page + "/for-family"));
        asCoordinator(get(page).param("who", "coordinator"))
                .andExpect(content().string(containsString("Looked at: this list")));

        assertThat(database.sql("select count(*) from access_log where case_reference = ? and who = 'coordinator'"
                                + " and action = 'VIEWED' and what = 'access-log' and roles = 'COORDINATOR'")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PHONE_DUTY", "OWN_WORKER", "NGO_COORDINATOR", "MANAGER"})
    void nobodyElseReadsIt(String role) throws Exception {
        for (String path : new String[] {page, page + "/for-family", "/cases/" + reference + "/export"}) {
            web.perform(get(path).with(user("worker").roles(role))).andExpect(status().isForbidden());
        }
        if (!role.equals("MANAGER")) {
            web.perform(get("/cases/" + reference).with(user("worker").roles(role)))
                    .andExpect(content().string(not(containsString("/access-log"))));
        }
    }

    @Test
    void theCardLeadsThereForWhoeverMayReadIt() throws Exception {
        asCoordinator(get("/cases/" + reference)).andExpect(content().string(containsString(page)));
    }

    @Test
    void aLongLogIsPagedAndKeepsWhatWasAskedFor() throws Exception {
        database.sql("insert into access_log (at, who, name, roles, action, case_reference, what, ground)"
                        + " select '2026-02-03T10:00:00Z'::timestamptz + make_interval(mins => n), 'many', 'Moni Katsoja',"
                        + " 'OWN_WORKER', 'VIEWED', ?, 'card', 'AREA' from generate_series(1, 60) n")
                .param(reference.value())
                .update();

        asCoordinator(get(page).param("who", "many").param("from", "3.2.2026").param("to", "3.2.2026"))
                .andExpect(content().string(containsString("Tuesday 3 February 2026")))
                .andExpect(content().string(containsString("13.00")))
                .andExpect(content().string(not(containsString("12.01"))))
                .andExpect(content().string(not(containsString("Newer"))))
                .andExpect(content().string(containsString("who=many&amp;from=3.2.2026&amp;to=3.2.2026")));
        asCoordinator(get(page).param("who", "many").param("page", "2"))
                .andExpect(content().string(containsString("12.01")))
                .andExpect(content().string(containsString("Newer")))
                .andExpect(content().string(not(containsString("Older"))));
        asCoordinator(get(page).param("to", "2.2.2026"))
                .andExpect(content().string(containsString("Nobody has seen anything in that time.")));
    }

    @Test
    void aDayThatIsNoneIsToldBesideItsField() throws Exception {
        asCoordinator(get(page).param("from", "31.2.2026"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such day")))
                .andExpect(content().string(containsString("value=\"31.2.2026\"")));
        asCoordinator(get(page).param("from", "2.2.2026").param("to", "1.2.2026"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The last day is before the first one")));
    }

    @Test
    void theFamilysSheetIsInItsLanguageWithoutCodesAndWithoutLuukkusOwnSteps() throws Exception {
        asCoordinator(get(page + "/for-family").param("lang", "fi"))
                .andExpect(content().string(containsString("Katsoi: perhekortti")))
                .andExpect(content().string(containsString("puhelinpäivystäjä")))
                .andExpect(content().string(containsString("Työskentelee perheen alueella")));
        asCoordinator(get(page + "/for-family").param("lang", "sv"))
                .andExpect(content().string(containsString("lang=\"sv\"")))
                .andExpect(content().string(containsString("Såg på: familjekortet")))
                .andExpect(content().string(not(containsString("PHONE_DUTY"))))
                .andExpect(content().string(not(containsString("Luukku självt"))))
                .andExpect(content().string(not(containsString("Log out"))));
    }

    @Test
    void anUnknownCaseHasNoLog() throws Exception {
        asCoordinator(get("/cases/KAA-1999-0001/access-log")).andExpect(status().isNotFound());
        asCoordinator(get("/cases/KAA-1999-0001/export")).andExpect(status().isNotFound());
    }

    private ResultActions asCoordinator(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("coordinator").roles("COORDINATOR")));
    }
}
