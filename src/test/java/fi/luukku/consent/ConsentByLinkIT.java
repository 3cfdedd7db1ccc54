package fi.luukku.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.process.RecordConsentWorker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.runtime.OnDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

/** Parents decide, and change their mind, by the links in their letters. */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class ConsentByLinkIT {

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
    CaseReopening reopening;

    @Autowired
    Consents consents;

    @Autowired
    ConsentGrants grants;

    @Autowired
    RecordConsentWorker worker;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    CaseReference reference;

    @BeforeEach
    void family() {
        reference = someCase.contactRecorded();
        add("parent", "Bo Esimerkki", "bo@esimerkki.example", Language.SV, true, false);
        add("teacher", "Ossi Opettaja", "opettaja@kaakkurin-koulu.example", Language.FI, false, false);
        add("someone-close", "Mummi Esimerkki", "mummi@esimerkki.example", Language.FI, false, true);
    }

    @Test
    void theWorkerAsksEachGuardianByALetterOfTheirOwnOnce() throws Exception {
        UUID form = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            ask(form, "home", "leisure").andExpect(redirectedUrl("/cases/" + reference + "#consent"));
        }

        assertThat(letters("consent-request")).isEqualTo(2);
        assertThat(link("consent-request", "anna@esimerkki.example"))
                .isNotEqualTo(link("consent-request", "bo@esimerkki.example"));
        assertThat(body("consent-request", "bo@esimerkki.example"))
                .contains("/consent/", "/withdraw/")
                .doesNotContain("Ossi", "Aino", reference.value());
        web.perform(get("/cases/" + reference).with(own()))
                .andExpect(content().string(containsString("no answer yet, the link is open until")));
    }

    @Test
    void whatIsWrongWithTheQuestionIsToldBesideItAndNothingIsSent() throws Exception {
        web.perform(toWorker("/consent/requests").param("until", "1.1.2020"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Tick at least one guardian who has an e-mail address")))
                .andExpect(content().string(containsString("Tick at least one who would know.")))
                .andExpect(content().string(containsString("Tick at least one thing they would know about.")))
                .andExpect(content().string(containsString("Write the last day, from tomorrow")));
        assertThat(letters("consent-request")).isZero();

        record("declined");
        ask(UUID.randomUUID(), "home")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("until they have decided")));
        assertThat(letters("consent-request")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hand-over", "stronger-support"})
    void whereConsentHasNoPlaceNobodyIsAskedAndAnEarlierLinkDecidesNothing(String outcome) throws Exception {
        ask(UUID.randomUUID(), "home");
        String page = link("consent-request", "anna@esimerkki.example");
        database.sql("update support_case set contact_outcome = ? where reference = ?")
                .params(outcome, reference.value())
                .update();

        ask(UUID.randomUUID(), "home")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("led to working together or child welfare")));
        answer(page, "all", "yes").andExpect(redirectedUrl(page));

        web.perform(get(page)).andExpect(status().isGone());
        assertThat(consents.of(reference).decision()).isNull();
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);
        assertThat(letters("consent-request")).isEqualTo(2);
    }

    @Test
    void whoAgreesWhileChildWelfareIsToldEndsWithItWhenTheFamilyDoesNotGoOn() throws Exception {
        database.sql("update support_case set contact_outcome = 'child-welfare' where reference = ?")
                .param(reference.value())
                .update();
        ask(UUID.randomUUID(), "home");
        answer(link("consent-request", "anna@esimerkki.example"), "all", "yes");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONSENTED);

        steps.close(reference, Outcome.NOTIFICATION_MADE);

        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.NOTIFICATION_MADE);
    }

    @Test
    void theParentSeesWhoWouldKnowWhatUntilWhenInTheirLanguage() throws Exception {
        ask(UUID.randomUUID(), "home", "leisure");

        web.perform(get(link("consent-request", "bo@esimerkki.example")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"sv\"")))
                .andExpect(content().string(containsString("Ossi Opettaja, lärare")))
                .andExpect(content().string(containsString("hemmet och vardagen")))
                .andExpect(content().string(containsString("till och med ")))
                .andExpect(content().string(not(containsString(reference.value()))));
        web.perform(get(link("consent-request", "bo@esimerkki.example")).param("lang", "fi"))
                .andExpect(content().string(containsString("Kuka saisi tietää")))
                .andExpect(content().string(matchesPattern("(?s).*>\\d+\\.\\d+\\.\\d{4} asti<.*")));
    }

    @Test
    void aPartIsGrantedAsItWasTickedAndTheCaseIsToldOnce() throws Exception {
        ask(UUID.randomUUID(), "home", "leisure");
        String page = link("consent-request", "anna@esimerkki.example");

        answer(page, "some", "yes", "1-leisure").andExpect(redirectedUrl(page));
        answer(page, "none", "no").andExpect(redirectedUrl(page));

        ConsentView consent = consents.of(reference);
        assertThat(consent.decision()).isEqualTo(Decision.PARTLY);
        assertThat(consent.channel()).isEqualTo("link");
        assertThat(consent.topics()).containsExactly("leisure");
        assertThat(consent.callerMayHear()).isTrue();
        assertThat(consent.giverId()).isEqualTo(person("Anna Esimerkki").id());
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONSENTED);
        assertThat(grants.of(reference)).singleElement().satisfies(grant -> {
            assertThat(grant.personId()).isEqualTo(person("Ossi Opettaja").id());
            assertThat(grant.topics()).containsExactly("leisure");
        });
        assertThat(person("Ossi Opettaja").familyAgrees()).isTrue();
        assertThat(person("Mummi Esimerkki").familyAgrees())
                .describedAs("the parent was asked about her and ticked nothing")
                .isFalse();
        assertThat(leftForTheEngine("luukku.consent-answered")).isEqualTo(1);
        assertThat(letters("consent-partly")).isEqualTo(2);
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Suostuit osaan.")));
        assertThat(worker.recordConsent(reference.value(), "declined", "phone", List.of(), null))
                .describedAs("what a worker completes after it does not change it")
                .isEqualTo(new RecordConsentWorker.Answer(null, "partly"));
    }

    @Test
    void theFirstDecisionStandsWhoeverMadeIt() throws Exception {
        ask(UUID.randomUUID(), "home");
        String anna = link("consent-request", "anna@esimerkki.example");
        String bo = link("consent-request", "bo@esimerkki.example");

        record("declined");
        web.perform(get(anna))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Tästä on jo päätetty")));
        answer(anna, "all", "yes").andExpect(redirectedUrl(anna));
        answer(bo, "all", "yes");

        assertThat(consents.of(reference).decision()).isEqualTo(Decision.DECLINED);
        assertThat(grants.of(reference)).isEmpty();
        assertThat(leftForTheEngine("luukku.consent-answered")).isZero();
    }

    @Test
    void ofTwoAnswersAtOnceOneStands() throws Exception {
        ask(UUID.randomUUID(), "home");
        String anna = link("consent-request", "anna@esimerkki.example");
        String bo = link("consent-request", "bo@esimerkki.example");
        Callable<Integer> yes =
                () -> answer(anna, "all", "yes").andReturn().getResponse().getStatus();
        Callable<Integer> no =
                () -> answer(bo, "none", "no").andReturn().getResponse().getStatus();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(yes);
            var other = threads.submit(no);
            assertThat(one.get()).isEqualTo(302);
            assertThat(other.get()).isEqualTo(302);
        }

        assertThat(database.sql("select count(*) from consent_request where reference = ? and answer is not null")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        boolean agreed = consents.of(reference).decision() == Decision.GIVEN;
        assertThat(grants.of(reference)).hasSize(agreed ? 2 : 0);
        assertThat(leftForTheEngine("luukku.consent-answered")).isEqualTo(1);
        web.perform(get(agreed ? bo : anna)).andExpect(status().isGone());
    }

    @Test
    void anAnswerThatSaysNothingComesBackAndAGuessedExpiredOrSwappedLinkOpensNothing() throws Exception {
        ask(UUID.randomUUID(), "home");
        String page = link("consent-request", "anna@esimerkki.example");
        String withdraw = linkTo("consent-request", "anna@esimerkki.example", "/withdraw/");

        answer(page, "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse, suostutko.")));
        answer(page, "some", "yes", "9-home")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Merkitse ainakin yksi kohta")));
        answer("/consent/nothing", "all", "yes").andExpect(status().isNotFound());
        web.perform(get(withdraw.replace("/withdraw/", "/consent/"))).andExpect(status().isNotFound());
        web.perform(post(page.replace("/consent/", "/withdraw/"))).andExpect(status().isNotFound());
        database.sql("update access_link set expires_at = created_at where subject like ?")
                .param(reference + "%")
                .update();
        web.perform(get(page)).andExpect(status().isNotFound());
        web.perform(post(withdraw)).andExpect(status().isNotFound());

        assertThat(consents.of(reference).decision()).isNull();
        assertThat(consents.of(reference).withdrawnAt()).isNull();
    }

    @Test
    void theConsentIsTakenBackByTheLinkOnceAndOnlyANewOneUndoesIt() throws Exception {
        ask(UUID.randomUUID(), "home");
        answer(link("consent-request", "anna@esimerkki.example"), "all", "yes");
        String page = linkTo("consent-given", "bo@esimerkki.example", "/withdraw/");
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ja, jag tar tillbaka samtycket")));
        assertThat(grants.of(reference)).allMatch(grant -> grant.isInForce(days.today()));

        web.perform(post(page)).andExpect(redirectedUrl(page));
        web.perform(post(page)).andExpect(redirectedUrl(page));

        assertThat(grants.of(reference)).hasSize(2).noneMatch(grant -> grant.isInForce(days.today()));
        assertThat(people.of(reference)).noneMatch(PersonView::familyAgrees);
        assertThat(leftForTheEngine("luukku.consent-withdrawn")).isEqualTo(1);
        web.perform(get(page)).andExpect(content().string(containsString("Samtycket har tagits tillbaka")));

        steps.closeAsWithdrawn(reference);
        steps.closeAsWithdrawn(reference);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_WITHDRAWN);
        web.perform(get(page)).andExpect(status().isOk());

        reopening.reopen(reference, ReopenReason.FAMILY_CALLED);
        assertThat(consents.of(reference).withdrawnAt()).isNull();
        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Det finns inget att ta tillbaka längre")));
        web.perform(post(page));
        assertThat(consents.of(reference).withdrawnAt())
                .describedAs("a link of the time before")
                .isNull();
        web.perform(get("/cases/" + reference).with(own()))
                .andExpect(content().string(containsString("What was agreed before the case was reopened (1)")))
                .andExpect(content().string(containsString("The family took its consent back")))
                .andExpect(content().string(containsString("Asked: Anna Esimerkki.")));
    }

    @Test
    void whoHasNoCustodyAnyMoreDecidesNothingByAnOldLink() throws Exception {
        ask(UUID.randomUUID(), "home");
        String question = link("consent-request", "bo@esimerkki.example");
        String withdraw = linkTo("consent-request", "bo@esimerkki.example", "/withdraw/");
        PersonView bo = person("Bo Esimerkki");
        people.change(
                reference,
                bo.id(),
                new PersonText(bo.role(), bo.name(), null, bo.email(), bo.phone(), bo.language(), false, false),
                bo.version());

        answer(question, "all", "yes").andExpect(redirectedUrl(question));
        web.perform(post(withdraw)).andExpect(redirectedUrl(withdraw));

        web.perform(get(question))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Ossi Opettaja"))));
        web.perform(get(withdraw)).andExpect(status().isGone());
        assertThat(consents.of(reference).decision()).isNull();
        assertThat(consents.of(reference).withdrawnAt()).isNull();

        answer(link("consent-request", "anna@esimerkki.example"), "all", "yes");
        assertThat(consents.of(reference).decision()).isEqualTo(Decision.GIVEN);
        web.perform(post(withdraw));
        assertThat(consents.of(reference).withdrawnAt()).isNull();
    }

    @Test
    void aWorkerWritesThatTheFamilyTookItBackAndAClosedCaseRefuses() throws Exception {
        record("given");
        web.perform(toWorker("/consent/withdrawal")).andExpect(redirectedUrl("/cases/" + reference + "#consent"));
        web.perform(toWorker("/consent/withdrawal")).andExpect(status().is3xxRedirection());

        assertThat(consents.of(reference).withdrawnAt()).isNotNull();
        assertThat(leftForTheEngine("luukku.consent-withdrawn")).isEqualTo(1);
        steps.closeAsWithdrawn(reference);
        web.perform(toWorker("/consent/withdrawal")).andExpect(status().isConflict());
    }

    @Test
    void oneGrantTakenBackEndsNothingElseAndUntickingAPersonTakesTheirsBack() throws Exception {
        add("ngo-coordinator", "Jaana Järjestö", "jaana@jarjesto.example", Language.FI, false, true);
        record("given");
        assertThat(grants.of(reference)).hasSize(2);
        PersonView mummi = person("Mummi Esimerkki");

        people.change(
                reference,
                mummi.id(),
                new PersonText(
                        mummi.role(), mummi.name(), null, mummi.email(), mummi.phone(), mummi.language(), false, false),
                mummi.version());

        assertThat(grants.of(reference))
                .filteredOn(grant -> grant.isInForce(days.today()))
                .extracting(GrantView::personId)
                .containsExactly(person("Jaana Järjestö").id());
        assertThat(leftForTheEngine("luukku.consent-withdrawn")).isZero();
        assertThat(consents.of(reference).withdrawnAt()).isNull();
    }

    private void record(String decision) {
        consents.write(
                reference,
                person("Anna Esimerkki").id(),
                "Noted",
                consents.of(reference).version());
        worker.recordConsent(reference.value(), decision, "phone", List.of("home"), null);
    }

    private ResultActions ask(UUID form, String... topics) throws Exception {
        return web.perform(toWorker("/consent/requests")
                .param("formId", form.toString())
                .param(
                        "guardians",
                        Long.toString(person("Anna Esimerkki").id()),
                        Long.toString(person("Bo Esimerkki").id()))
                .param(
                        "who",
                        Long.toString(person("Ossi Opettaja").id()),
                        Long.toString(person("Mummi Esimerkki").id()))
                .param("topics", topics));
    }

    private ResultActions answer(String page, String choice, String hear, String... ticks) throws Exception {
        return web.perform(
                post(page).param("choice", choice).param("hear", hear).param("tick", ticks));
    }

    private MockHttpServletRequestBuilder toWorker(String path) {
        return post("/cases/" + reference + path).with(own()).with(csrf());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor own() {
        return user("own").roles("OWN_WORKER");
    }

    private void add(String role, String name, String email, Language language, boolean guardian, boolean agreed) {
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText(role, name, null, email, null, language, guardian, agreed));
    }

    private PersonView person(String name) {
        return people.of(reference).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private int letters(String kind) {
        return database.sql("select count(*) from letter where case_reference = ? and kind = ?")
                .params(reference.value(), kind)
                .query(Integer.class)
                .single();
    }

    private String body(String kind, String address) {
        return database.sql("select body from letter where case_reference = ? and kind = ? and address = ?")
                .params(reference.value(), kind, address)
                .query(String.class)
                .single();
    }

    private String link(String kind, String address) {
        return linkTo(kind, address, "/consent/");
    }

    private String linkTo(String kind, String address, String path) {
        return Arrays.stream(body(kind, address).split("\\s+", -1))
                .filter(word -> word.startsWith("http") && word.contains(path))
                .map(word -> word.substring(word.indexOf(path)))
                .findFirst()
                .orElseThrow();
    }

    private int leftForTheEngine(String message) {
        return database.sql("select count(*) from outgoing where kind = 'MESSAGE' and subject = ?")
                .param(message + "|" + reference + "/0")
                .query(Integer.class)
                .single();
    }
}
