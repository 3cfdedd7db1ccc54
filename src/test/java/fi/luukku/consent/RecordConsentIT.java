package fi.luukku.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonInUseException;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.process.RecordConsentWorker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
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
class RecordConsentIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    People people;

    @Autowired
    Cases cases;

    @Autowired
    CaseSteps steps;

    @Autowired
    ContactRecording contactRecording;

    @Autowired
    CaseReopening reopening;

    @Autowired
    Contacts contacts;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawal withdrawal;

    @Autowired
    ConsentRecording recording;

    @Autowired
    Letters letters;

    @Autowired
    WorkingDays days;

    @Autowired
    RecordConsentWorker worker;

    @Autowired
    JdbcClient database;

    @Test
    void givenIsRecordedWithWhoGaveItAndConfirmedToTheGuardiansOnly() {
        CaseReference reference = family();
        LocalDate until = days.today().plusMonths(6);

        assertThat(missing(reference, "given", until.toString())).isNull();
        assertThat(missing(reference, "given", until.toString())).isNull();

        ConsentView consent = consents.of(reference);
        assertThat(consent.decision()).isEqualTo(Decision.GIVEN);
        assertThat(consent.validUntil()).isEqualTo(until);
        assertThat(consent.topics()).containsExactly("home", "leisure");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONSENTED);
        assertThat(letters.of(reference.value()))
                .extracting(LetterView::kind, LetterView::address, LetterView::language)
                .containsExactlyInAnyOrder(
                        tuple("consent-given", "anna@esimerkki.example", Language.FI),
                        tuple("consent-given", "bo@esimerkki.example", Language.SV),
                        tuple("consent-given", "dora@esimerkki.example", Language.EN));
        assertThat(bodies(reference))
                .allSatisfy(body -> assertThat(body)
                        .contains("%d.%d.%d".formatted(until.getDayOfMonth(), until.getMonthValue(), until.getYear()))
                        .doesNotContain("[", "{", "null", "Aino"));
    }

    @Test
    void declinedIsRecordedAndConfirmedToTheGuardiansOnly() {
        CaseReference reference = family();

        assertThat(missing(reference, "declined", null)).isNull();
        assertThat(missing(reference, "declined", null)).isNull();

        assertThat(consents.of(reference).decision()).isEqualTo(Decision.DECLINED);
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);
        assertThat(letters.of(reference.value()))
                .extracting(LetterView::kind)
                .containsExactly("consent-declined", "consent-declined", "consent-declined");
        assertThat(bodies(reference)).allSatisfy(body -> assertThat(body).doesNotContain("[", "{", "null", "Aino"));
    }

    @Test
    void theDecisionInAReopenedCaseIsConfirmedAgain() {
        CaseReference reference = family();
        missing(reference, "declined", null);
        steps.close(reference, Outcome.CONSENT_DECLINED);
        reopening.reopen(reference, ReopenReason.FAMILY_CALLED);
        contacts.write(
                reference,
                new ContactText(
                        "parent",
                        "Anna Esimerkki",
                        "",
                        "Now we want to.",
                        contacts.of(reference).version()),
                List.of());
        contactRecording.record(reference, "work-together", List.of());
        consents.write(reference, parent(reference).id(), "", ConsentView.UNWRITTEN);

        assertThat(missing(reference, "declined", null)).isNull();

        assertThat(letters.of(reference.value())).extracting(LetterView::kind).hasSize(6);
    }

    @Test
    void whatIsToldAfterTheFamilyTookItBackIsNotRecorded() {
        CaseReference reference = family();
        withdrawal.withdraw(reference);

        assertThatIllegalStateException()
                .isThrownBy(() -> missing(reference, "given", null))
                .withMessageContaining("took its consent back");
        assertThatIllegalStateException().isThrownBy(() -> recording.recordNotReached(reference));

        assertThat(consents.of(reference).decision()).isNull();
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);
        assertThat(letters.of(reference.value())).isEmpty();
    }

    @Test
    void tellsWhatIsMissingAndChangesNothing() {
        CaseReference reference = someCase.contactRecorded();
        assertThat(missing(reference, null, null)).isEqualTo("consent-decision");
        assertThat(missing(reference, "perhaps", null)).isEqualTo("consent-decision");
        assertThat(missing(reference, "given", null)).isEqualTo("consent-giver");

        long child = people.of(reference).getFirst().id();
        consents.write(reference, child, "", ConsentView.UNWRITTEN);
        assertThat(missing(reference, "given", null)).isEqualTo("consent-giver");

        CaseReference family = family();
        String today = days.today().toString();
        assertThat(missing(family, "given", today)).isEqualTo("consent-until");
        assertThat(missing(
                        family, "given", days.today().plusYears(1).plusDays(1).toString()))
                .isEqualTo("consent-until");
        assertThat(missing(family, "given", "2027-02-31")).isEqualTo("consent-until");
        assertThat(letters.of(family.value())).isEmpty();
        assertThat(cases.get(family).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);

        assertThat(missing(family, "given", "")).isNull();
        assertThat(consents.of(family).validUntil()).isEqualTo(days.today().plusYears(1));
    }

    @Test
    void whoGaveConsentStaysOnTheCard() {
        CaseReference reference = family();
        PersonView giver = parent(reference);

        assertThatExceptionOfType(PersonInUseException.class)
                .isThrownBy(() -> people.remove(reference, giver.id(), giver.version()));
        assertThat(people.of(reference)).contains(giver);
    }

    @Test
    void adviceRemovesWhatWasNotedForConsentToo() {
        CaseReference reference = someCase.written();
        consents.write(reference, parent(reference).id(), "Noted", ConsentView.UNWRITTEN);
        contactRecording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(consents.of(reference).notes()).isEmpty();
        assertThat(people.of(reference)).isEmpty();
    }

    @Test
    void theCardTakesWhoWasAskedAndShowsWhatIsWrongBesideIt() throws Exception {
        CaseReference reference = someCase.contactRecorded();
        String child = Long.toString(people.of(reference).getFirst().id());

        web.perform(form(reference, child, "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose someone who has custody")))
                .andExpect(content().string(containsString("Ei koulusta puhetta")));
        web.perform(form(reference, Long.toString(parent(reference).id()), "-1"))
                .andExpect(status().is3xxRedirection());
        web.perform(form(reference, "", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this meanwhile")));

        missing(reference, "given", null);
        web.perform(get("/cases/" + reference).with(user("own").roles("OWN_WORKER")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Given ")))
                .andExpect(content().string(containsString("home, leisure")))
                .andExpect(content().string(containsString("Ei koulusta puhetta")));
    }

    private static MockHttpServletRequestBuilder form(CaseReference reference, String giver, String version) {
        return post("/cases/" + reference + "/consent")
                .with(user("own").roles("OWN_WORKER"))
                .with(csrf())
                .param("giver", giver)
                .param("notes", "Ei koulusta puhetta")
                .param("version", version);
    }

    private CaseReference family() {
        CaseReference reference = someCase.contactRecorded();
        people.add(
                reference,
                UUID.randomUUID(),
                SomeCase.person("parent", "Bo Esimerkki", null, "bo@esimerkki.example", Language.SV, true));
        people.add(
                reference,
                UUID.randomUUID(),
                SomeCase.person("someone-close", "Dora Esimerkki", null, "dora@esimerkki.example", Language.EN, true));
        people.add(
                reference,
                UUID.randomUUID(),
                SomeCase.person("parent", "Carl Esimerkki", null, "carl@esimerkki.example", Language.FI, false));
        people.add(
                reference,
                UUID.randomUUID(),
                SomeCase.person("teacher", "Opettaja", null, "opettaja@koulu.example", Language.FI, false));
        consents.write(reference, parent(reference).id(), "", ConsentView.UNWRITTEN);
        return reference;
    }

    private List<String> bodies(CaseReference reference) {
        return database.sql("select body from letter where case_reference = ?")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    private PersonView parent(CaseReference reference) {
        return people.of(reference).stream()
                .filter(person -> person.name().equals("Anna Esimerkki"))
                .findFirst()
                .orElseThrow();
    }

    private String missing(CaseReference reference, String decision, String until) {
        return worker.recordConsent(reference.value(), decision, "phone", List.of("home", "leisure", "x"), until)
                .missing();
    }
}
