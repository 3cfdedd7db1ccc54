package fi.luukku.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.IdentityCode;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Summaries;
import fi.luukku.plan.Goals;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.UUID;
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

/** What people paste, mistype and forge: a clear answer beside the field, nothing lost, nothing half-written. */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class BadInputIT {

    /** Individual numbers from 900 on belong to nobody. */
    private static final String CODE = "240817A901C";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Goals goals;

    @Autowired
    ServicesInUse services;

    @Autowired
    Summaries summaries;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فاطمة الزهراء عبد الرحمن",
                "Нина Примерова",
                "例子 愛奈",
                "Éloïse Exe\u0301mple",
                "Ánná Ovdamearka",
                "Anna 👩🏽‍👧‍👦 Esimerkki",
                "O'Neil <b>\"Anna\"</b> & Co"
            })
    void aNameIsKeptInAnyScript(String name) throws Exception {
        CaseReference reference = someCase.opened();
        send(reference, "people", person(name, "", "")).andExpect(status().is3xxRedirection());

        assertThat(people.of(reference)).extracting(PersonView::name).containsExactly(name);
        card(reference)
                .andExpect(content().string(containsString(escaped(name))))
                .andExpect(content().string(not(containsString("<b>\"Anna\"</b>"))));
    }

    @Test
    void phoneNumbersFromAbroadAreTakenAndFoundInOneForm() throws Exception {
        CaseReference reference = someCase.opened();
        send(reference, "people", person("Anna Esimerkki", "0046 (0)70-123 45 67", ""))
                .andExpect(status().is3xxRedirection());
        send(reference, "people", person("Bo Esimerkki", "040 123 4567", "")).andExpect(status().is3xxRedirection());
        send(reference, "people", person("Carl Esimerkki", "call mother", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a phone number.")))
                .andExpect(content().string(containsString("value=\"call mother\"")));

        assertThat(people.of(reference))
                .extracting(PersonView::phone)
                .containsExactly("0046 (0)70-123 45 67", "040 123 4567");
        assertThat(database.sql("select phone_e164 from person where reference = ? order by id")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("+46701234567", "+358401234567");
    }

    @Test
    void anIdentityCodeWithAWrongCheckSignIsToldBesideItsField() throws Exception {
        CaseReference reference = someCase.opened();

        send(reference, "people", person("Aino Esimerkki", "", "240817A901D"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#person-identityCode\"")))
                .andExpect(content().string(containsString("its day or its last sign is wrong")))
                .andExpect(content().string(containsString("value=\"240817A901D\"")));
        send(reference, "people", person("Aino Esimerkki", "", CODE).param("birthDate", "25.8.2017"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("was born 24.8.2017")));
        assertThat(people.of(reference)).isEmpty();
    }

    @Test
    void anIdentityCodeIsShownMaskedAndStaysWhenItIsLeftAlone() throws Exception {
        CaseReference reference = someCase.opened();
        send(reference, "people", person("Aino Esimerkki", "", CODE.toLowerCase()))
                .andExpect(status().is3xxRedirection());
        PersonView added = people.of(reference).getFirst();
        assertThat(added.birthDate()).isEqualTo(LocalDate.of(2017, 8, 24));
        card(reference)
                .andExpect(content().string(containsString("240817A••••")))
                .andExpect(content().string(not(containsString(CODE))));

        send(
                        reference,
                        "people/" + added.id(),
                        person("Aino E", "", "240817A••••").param("birthDate", "24.8.2017"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.of(reference)).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Aino E");
            assertThat(person.details().identityCode()).isEqualTo(CODE);
        });
        assertThat(database.sql("select identity_code from person where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo(new IdentityCode(CODE).value());
    }

    @Test
    void whatNoDatabaseCanKeepIsLeftOutAndTheRestIsKept() throws Exception {
        CaseReference reference = someCase.opened();
        send(
                        reference,
                        "contact",
                        form(
                                "callerRole",
                                "parent",
                                "callerName",
                                "An\u0000na",
                                "notes",
                                "a\u0000b\uD800c\u0007\uDC00d 👩‍👧"))
                .andExpect(status().is3xxRedirection());
        assertThat(contacts.of(reference).callerName()).isEqualTo("Anna");
        assertThat(contacts.of(reference).notes()).isEqualTo("abcd 👩‍👧");

        send(reference, "goals", form("words", "Mor\u0000nings \uD800")).andExpect(status().is3xxRedirection());
        assertThat(goals.of(reference)).extracting(goal -> goal.text().words()).containsExactly("Mornings");
        web.perform(get("/cases/find")
                        .param("reference", "KAA\u0000")
                        .with(user("duty").roles("PHONE_DUTY")))
                .andExpect(status().isNotFound());
    }

    @Test
    void pastedHtmlIsShownAsText() throws Exception {
        CaseReference reference = someCase.written();
        String html = "<script>alert(1)</script><a href=\"x\">y</a>";

        send(
                        reference,
                        "contact",
                        form(
                                "callerRole",
                                "parent",
                                "notes",
                                html,
                                "version",
                                String.valueOf(contacts.of(reference).version())))
                .andExpect(status().is3xxRedirection());
        send(reference, "summary", form("text", html, "version", "-1")).andExpect(status().is3xxRedirection());
        send(reference, "goals", form("words", html)).andExpect(status().is3xxRedirection());
        send(reference, "services", form("what", html, "kind", "NGO", "provider", html))
                .andExpect(status().is3xxRedirection());

        assertThat(goals.of(reference).getFirst().text().words()).isEqualTo(html);
        card(reference)
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)&lt;/script&gt;")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void tenThousandCharactersFitWhateverTheyAreAndOneMoreIsKeptOnThePage() throws Exception {
        CaseReference reference = someCase.opened();
        String longest = "👩".repeat(10_000);

        send(reference, "summary", form("text", longest + "x", "version", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("10,001 characters long")))
                .andExpect(content().string(containsString(longest + "x")));
        assertThat(summaries.of(reference).text()).isEmpty();
        send(reference, "summary", form("text", longest, "version", "-1")).andExpect(status().is3xxRedirection());
        assertThat(summaries.of(reference).text()).isEqualTo(longest);
        send(reference, "goals", form("words", "ä".repeat(2001)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("2,001 characters long")));
    }

    @Test
    void aDayThatIsNoneIsToldAndNothingIsWritten() throws Exception {
        CaseReference reference = someCase.opened();
        for (String day : new String[] {"31.2.2026", "soon", "1.1.26"}) {
            send(reference, "services", form("what", "Speech therapy", "kind", "PUBLIC", "since", day))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("href=\"#service-since\"")))
                    .andExpect(content().string(containsString("There is no such day.")))
                    .andExpect(content().string(containsString("value=\"" + day + "\"")))
                    .andExpect(content().string(containsString("value=\"Speech therapy\"")));
        }
        assertThat(services.of(reference)).isEmpty();
    }

    @Test
    void idsOfAnotherCaseOpenNothing() throws Exception {
        CaseReference mine = someCase.written();
        CaseReference other = someCase.written();
        PersonView stranger = people.of(other).getFirst();
        send(other, "goals", form("words", "Theirs")).andExpect(status().is3xxRedirection());
        send(other, "services", form("what", "Theirs", "kind", "PEER")).andExpect(status().is3xxRedirection());
        send(other, "summary", form("text", "Theirs", "version", "-1")).andExpect(status().is3xxRedirection());
        long goal = goals.of(other).getFirst().id();
        long service = services.of(other).getFirst().id();

        send(mine, "people/" + stranger.id(), person("Taken over", "", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("not on the card any more")));
        send(mine, "people/" + stranger.id() + "/remove", form()).andExpect(status().is3xxRedirection());
        send(mine, "goals/" + goal, form("words", "Taken over"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("taken off the card meanwhile")))
                .andExpect(content().string(containsString("Taken over")));
        send(mine, "goals/" + goal + "/remove", form()).andExpect(status().is3xxRedirection());
        send(mine, "services/" + service, form("what", "Taken over", "kind", "PEER"))
                .andExpect(status().isUnprocessableContent());
        send(mine, "goals", form("words", "Mine", "wisher", String.valueOf(stranger.id())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose someone who is on the card")));
        send(mine, "services", form("what", "Mine", "kind", "PEER", "person", String.valueOf(stranger.id())))
                .andExpect(status().isUnprocessableContent());
        send(mine, "summary/approval", form("approver", String.valueOf(stranger.id())))
                .andExpect(status().isUnprocessableContent());
        send(mine, "meetings/7", form("goal", "Mine")).andExpect(status().isNotFound());

        assertThat(people.get(other, stranger.id())).isEqualTo(stranger);
        assertThat(goals.of(other)).extracting(one -> one.text().words()).containsExactly("Theirs");
        assertThat(services.of(other)).extracting(one -> one.text().what()).containsExactly("Theirs");
        assertThat(summaries.of(other).isApproved()).isFalse();
        assertThat(goals.of(mine)).isEmpty();
        assertThat(services.of(mine)).isEmpty();
    }

    @Test
    void whatNoPageSendsIsRefusedPlainly() throws Exception {
        CaseReference reference = someCase.written();
        send(reference, "people/99999999999999999999", person("x", "", "")).andExpect(status().isBadRequest());
        send(reference, "goals/-1", form("words", "x")).andExpect(status().isUnprocessableContent());
        send(reference, "goals", form("words", "x", "formId", "no-uuid")).andExpect(status().isBadRequest());
        send(reference, "people/1/remove", form("version", "x")).andExpect(status().isBadRequest());
        send(reference, "promises/0/result", form()).andExpect(status().isNotFound());
        send(reference, "goals", form("words", "x", "commitment", "9", "status", "SOLD"))
                .andExpect(status().isUnprocessableContent());
        send(reference, "services", form("what", "x", "kind", "MAGIC")).andExpect(status().isUnprocessableContent());
        assertThat(goals.of(reference)).isEmpty();
    }

    private ResultActions send(CaseReference reference, String path, MockHttpServletRequestBuilder form)
            throws Exception {
        return web.perform(form.uri("/cases/" + reference + "/" + path)
                .with(user("duty").roles("PHONE_DUTY"))
                .with(csrf()));
    }

    private ResultActions card(CaseReference reference) throws Exception {
        return web.perform(get("/cases/" + reference).with(user("duty").roles("PHONE_DUTY")))
                .andExpect(status().isOk());
    }

    private static MockHttpServletRequestBuilder person(String name, String phone, String code) {
        return form("role", "child", "name", name, "phone", phone, "language", "FI", "identityCode", code);
    }

    private static MockHttpServletRequestBuilder form(String... namesAndValues) {
        MockHttpServletRequestBuilder form = post("/");
        boolean versioned = false;
        boolean named = false;
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.param(namesAndValues[i], namesAndValues[i + 1]);
            versioned |= namesAndValues[i].equals("version");
            named |= namesAndValues[i].equals("formId");
        }
        if (!named) {
            form.param("formId", UUID.randomUUID().toString());
        }
        return versioned ? form : form.param("version", "0");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
