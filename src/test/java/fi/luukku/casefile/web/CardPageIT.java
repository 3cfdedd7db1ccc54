package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class CardPageIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    JdbcClient database;

    @Test
    void oneFormPutsTheCallTheCallerAndTheChildOnTheCard() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(contact(reference, 0)).andExpect(redirectedUrl("/cases/" + reference + "#contact"));

        assertThat(contacts.of(reference).notes()).isEqualTo("Ei halua kouluun.\nItkee.");
        assertThat(people.of(reference))
                .extracting(PersonView::role, PersonView::name, PersonView::guardian)
                .containsExactly(tuple("child", "Aino Esimerkki", false), tuple("parent", "Anna Esimerkki", true));
        web.perform(worker(get("/cases/" + reference)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Aino Esimerkki, born 24.8.2017")))
                .andExpect(content().string(containsString("href=\"tel:112\"")));
    }

    @Test
    void aYoungPersonWhoCallsForThemselvesIsOnTheCardOnce() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(worker(post("/cases/" + reference + "/contact"))
                        .param("version", "0")
                        .param("callerRole", "child")
                        .param("callerName", "Aino Esimerkki")
                        .param("callerPhone", "040 123 4567")
                        .param("addCaller", "true")
                        .param("childName", "Aino Esimerkki")
                        .param("callerFormId", UUID.randomUUID().toString())
                        .param("childFormId", UUID.randomUUID().toString()))
                .andExpect(status().is3xxRedirection());

        assertThat(people.of(reference))
                .extracting(PersonView::role, PersonView::phone)
                .containsExactly(tuple("child", "040 123 4567"));
    }

    @Test
    void sendingTheSameFormTwiceIsHarmless() throws Exception {
        CaseReference reference = someCase.opened();
        MockHttpServletRequestBuilder form = contact(reference, 0);

        web.perform(form).andExpect(status().is3xxRedirection());
        web.perform(form).andExpect(status().is3xxRedirection());

        assertThat(people.of(reference)).hasSize(2);
    }

    @Test
    void whatSomeoneElseWroteMeanwhileIsNotOverwrittenAndWhatWasTypedIsKept() throws Exception {
        CaseReference reference = someCase.written();

        web.perform(contact(reference, 0))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed the contact meanwhile")))
                .andExpect(content().string(containsString("Ei halua kouluun.")))
                .andExpect(content().string(containsString("Worried about school.")));

        assertThat(contacts.of(reference).notes()).isEqualTo("Worried about school.");
    }

    @Test
    void anImpossibleBirthDateIsToldWhereItWasTypedAndNothingIsWritten() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(worker(post("/cases/" + reference + "/contact"))
                        .param("version", "0")
                        .param("callerRole", "parent")
                        .param("callerName", "Anna <b>Esimerkki</b>")
                        .param("childName", "Aino Esimerkki")
                        .param("childBirthDate", "31.2.2018")
                        .param("notes", "Kept"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is no such day.")))
                .andExpect(content().string(containsString("href=\"#contact-childBirthDate\"")))
                .andExpect(content().string(containsString("value=\"31.2.2018\"")))
                .andExpect(content().string(containsString("Anna &lt;b&gt;Esimerkki&lt;/b&gt;")))
                .andExpect(content().string(containsString("Kept</textarea>")));

        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).takenAt()).isNull();
    }

    @Test
    void tenThousandCharactersFitAndNotOneMore() throws Exception {
        CaseReference reference = someCase.opened();
        String longest = "ä".repeat(10_000);

        web.perform(contactNotes(reference, longest + "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("10,001 characters long")))
                .andExpect(content().string(containsString(longest + "x")));
        web.perform(contactNotes(reference, longest)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anAddressThatIsNoneIsToldAndThePersonIsNotAdded() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(person(reference, UUID.randomUUID(), "anna@esimerkki"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not an e-mail address")))
                .andExpect(content().string(containsString("value=\"anna@esimerkki\"")));

        assertThat(people.of(reference)).isEmpty();
    }

    @Test
    void aPersonIsAddedOnceChangedAndRemoved() throws Exception {
        CaseReference reference = someCase.opened();
        UUID formId = UUID.randomUUID();
        web.perform(person(reference, formId, "anna@esimerkki.example")).andExpect(status().is3xxRedirection());
        web.perform(person(reference, formId, "anna@esimerkki.example")).andExpect(status().is3xxRedirection());
        PersonView added = people.of(reference).getFirst();
        assertThat(people.of(reference)).containsExactly(added);

        String address = "/cases/" + reference + "/people/" + added.id();
        web.perform(fields(worker(post(address)), "anna.uusi@esimerkki.example").param("version", "0"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.get(reference, added.id()).email()).isEqualTo("anna.uusi@esimerkki.example");

        web.perform(fields(worker(post(address)), "anna.vanha@esimerkki.example")
                        .param("version", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this person meanwhile")))
                .andExpect(content().string(containsString("anna.vanha@esimerkki.example")));

        web.perform(worker(post(address + "/remove")).param("version", "1")).andExpect(status().is3xxRedirection());
        web.perform(worker(post(address + "/remove")).param("version", "1")).andExpect(status().is3xxRedirection());
        assertThat(people.of(reference)).isEmpty();
    }

    @Test
    void whoeverComesSecondSeesEachFieldAsItWasAsItIsAndAsTyped() throws Exception {
        CaseReference reference = someCase.opened();
        web.perform(person(reference, UUID.randomUUID(), "anna@esimerkki.example"));
        PersonView added = people.of(reference).getFirst();
        String seen = Edit.of(PersonForm.of(added)).seen();
        String address = "/cases/" + reference + "/people/" + added.id();
        web.perform(fields(worker(post(address)), "anna@toinen.example")
                .param("phone", "040 111 1111")
                .param("version", "0"));

        web.perform(fields(worker(post(address)), "anna@kolmas.example")
                        .param("version", "0")
                        .param("seen", seen))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("changed by you both")))
                .andExpect(content().string(containsString("changed by the other, kept")))
                .andExpect(content().string(containsString(">anna@esimerkki.example</td>")))
                .andExpect(content().string(containsString(">anna@toinen.example</td>")))
                .andExpect(content().string(containsString(">anna@kolmas.example</td>")))
                .andExpect(content().string(containsString("value=\"anna@kolmas.example\"")))
                .andExpect(content().string(containsString("value=\"040 111 1111\"")));

        web.perform(fields(worker(post(address)), "anna@kolmas.example")
                        .param("phone", "040 111 1111")
                        .param("version", "1"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.get(reference, added.id()).phone()).isEqualTo("040 111 1111");
    }

    @Test
    void everyViewAndEveryChangeIsLoggedWithWhoMadeIt() throws Exception {
        CaseReference reference = someCase.opened();

        web.perform(worker(get("/cases/" + reference)));
        web.perform(contactNotes(reference, "Text"));

        assertThat(database.sql("select who || ' ' || action || ' ' || what || ' ' || roles || ' ' || ground"
                                + " from access_log where case_reference = ? order by id")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "luukku CHANGED opened  PROCESS",
                        "duty VIEWED card PHONE_DUTY AREA",
                        "duty CHANGED contact PHONE_DUTY AREA");
    }

    @Test
    void aCaseThatEndedInAdviceShowsNothingOfTheFamilyAndTakesNothingMore() throws Exception {
        CaseReference reference = someCase.written();
        recording.record(reference, "advice", List.of());
        steps.giveAdvice(reference);

        web.perform(worker(get("/cases/" + reference)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Esimerkki"))))
                .andExpect(content().string(not(containsString("Worried about school"))))
                .andExpect(content().string(containsString("have been removed")));
        web.perform(contactNotes(reference, "Again")).andExpect(status().isConflict());
        assertThat(contacts.of(reference).notes()).isEmpty();
    }

    @Test
    void aReferenceThatIsNotThereIsToldPlainly() throws Exception {
        web.perform(worker(get("/cases/KAA-1999-0001")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no case KAA-1999-0001")));
        web.perform(worker(get("/cases/nonsense")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such case")));
        web.perform(worker(get("/cases/find")).param("reference", "KAA-1999-0001"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no case KAA-1999-0001. Check the number.")));
        web.perform(contactNotes(new CaseReference("KAA-1999-0001"), "x")).andExpect(status().isNotFound());
    }

    @Test
    void theListShowsCasesInPlainWordsAndFindsOneByReference() throws Exception {
        CaseReference reference = someCase.contactRecorded();

        String next = "Discuss with the parents by";
        web.perform(worker(get("/cases/" + reference))).andExpect(content().string(containsString(next)));
        web.perform(worker(get("/cases")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(next)))
                .andExpect(content().string(containsString(reference.value())))
                .andExpect(content().string(containsString("waiting for the parents")))
                .andExpect(content().string(not(containsString("Esimerkki"))));
        web.perform(worker(get("/cases/find"))
                        .param("reference", " " + reference.value().toLowerCase()))
                .andExpect(redirectedUrl("/cases/" + reference));
    }

    private static MockHttpServletRequestBuilder contact(CaseReference reference, int version) {
        return worker(post("/cases/" + reference + "/contact"))
                .param("version", String.valueOf(version))
                .param("callerRole", "parent")
                .param("callerName", "Anna Esimerkki")
                .param("callerPhone", "040 123 4567")
                .param("addCaller", "true")
                .param("custody", "true")
                .param("childName", "Aino Esimerkki")
                .param("childBirthDate", "24.8.2017")
                .param("callerFormId", UUID.randomUUID().toString())
                .param("childFormId", UUID.randomUUID().toString())
                .param("notes", "Ei halua kouluun.\r\nItkee.");
    }

    private static MockHttpServletRequestBuilder contactNotes(CaseReference reference, String notes) {
        return worker(post("/cases/" + reference + "/contact"))
                .param("version", "0")
                .param("callerRole", "parent")
                .param("notes", notes);
    }

    private static MockHttpServletRequestBuilder person(CaseReference reference, UUID formId, String email) {
        return fields(worker(post("/cases/" + reference + "/people")), email)
                .param("version", "0")
                .param("formId", formId.toString());
    }

    private static MockHttpServletRequestBuilder fields(MockHttpServletRequestBuilder request, String email) {
        return request.param("role", "parent")
                .param("name", "Anna Esimerkki")
                .param("email", email)
                .param("language", "SV");
    }

    private static MockHttpServletRequestBuilder worker(MockHttpServletRequestBuilder request) {
        return request.with(user("duty").roles("PHONE_DUTY")).with(csrf());
    }
}
