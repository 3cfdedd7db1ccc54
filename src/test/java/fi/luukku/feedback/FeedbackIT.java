package fi.luukku.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.feedback.process.AskFeedbackWorker;
import fi.luukku.feedback.process.RemindFeedbackWorker;
import fi.luukku.notification.Language;
import fi.luukku.plan.ServiceDecision;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class FeedbackIT {

    private static final String PARENT = "anna@esimerkki.example";
    private static final String CHILD = "aino@esimerkki.example";
    private static final String RECEIVED = "luukku.feedback-received";

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    AskFeedbackWorker ask;

    @Autowired
    RemindFeedbackWorker remind;

    @Autowired
    FeedbackAnswers answers;

    @Autowired
    ServicesInUse services;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Goodbyes goodbyes;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseReopening reopening;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    CaseReference reference;

    @BeforeEach
    void family() {
        reference = someFamily.consented();
    }

    @Test
    void theFamilyIsAskedOnceAndNobodyElseIs() {
        childHasAddress();

        AskFeedbackWorker.Answer answer = ask.askFeedback(reference.value());

        assertThat(ask.askFeedback(reference.value())).isEqualTo(answer);
        assertThat(someFamily.letters(reference, "feedback-request")).isEqualTo(2);
        LocalDate today = days.today();
        assertThat(answer.feedbackReminderAt()).startsWith(today.plusDays(7) + "T09:00:00");
        assertThat(answer.feedbackUntilAt()).startsWith(today.plusDays(14) + "T16:00:00");
        assertThat(answer.closureDueAt()).startsWith(days.after(today.plusDays(14), 5) + "T16:00:00");
    }

    @Test
    void aReopenedCaseAsksAnewAndKeepsWhatWasSaidBefore() throws Exception {
        ask.askFeedback(reference.value());
        String before = page(PARENT);
        parent(before, "4", "3", "Se auttoi.").andExpect(status().is3xxRedirection());
        steps.close(reference, Outcome.GOALS_REACHED);
        reopening.reopen(reference, ReopenReason.WORRY_RETURNED);

        ask.askFeedback(reference.value());

        assertThat(someFamily.letters(reference, "feedback-request")).isEqualTo(2);
        assertThat(answers.of(reference)).hasSize(4);
        assertThat(answers.of(reference).getFirst().words()).isEqualTo("Se auttoi.");
        assertThat(answers.of(reference).getLast().answeredAt()).isNull();
        parent(before, "1", "1", "Toisen kerran.");
        assertThat(answers.of(reference).getFirst().helped()).isEqualTo(4);
    }

    @Test
    void whenNobodyCanBeAskedThereIsNothingToWaitFor() {
        database.sql("update person set email = null where reference = ? and role = 'parent'")
                .param(reference.value())
                .update();

        AskFeedbackWorker.Answer answer = ask.askFeedback(reference.value());

        assertThat(someFamily.letters(reference, "feedback-request")).isZero();
        assertThat(OffsetDateTime.parse(answer.feedbackUntilAt())).isBeforeOrEqualTo(days.now());
        assertThat(ask.askFeedback(reference.value())).isEqualTo(answer);
    }

    @Test
    void onlyThoseWhoAreSilentAreRemindedAndOnce() throws Exception {
        childHasAddress();
        ask.askFeedback(reference.value());
        parent(page(PARENT), "4", "3", "").andExpect(status().is3xxRedirection());

        remind.remindFeedback(reference.value());
        remind.remindFeedback(reference.value());

        assertThat(someFamily.letters(reference, "feedback-reminder")).isEqualTo(1);
        assertThat(someFamily.letter(reference, "feedback-reminder", CHILD)).contains("Emme muistuta enää.");
        assertThat(links()).isEqualTo(3);
    }

    @Test
    void theLastAnswerTellsTheEngine() throws Exception {
        childHasAddress();
        ask.askFeedback(reference.value());

        child(page(CHILD), "SO_SO", "Kiva kun joku kysyi").andExpect(status().is3xxRedirection());
        assertThat(someFamily.isLeftForTheEngine(RECEIVED, reference.value())).isFalse();
        parent(page(PARENT), "5", "4", "Kiitos").andExpect(status().is3xxRedirection());

        assertThat(someFamily.isLeftForTheEngine(RECEIVED, reference.value())).isTrue();
        assertThat(database.sql("select roles from access_log where case_reference = ? and what = 'feedback'"
                                + " and who = 'link' and action = 'CHANGED' and ground = 'LINK' order by id")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("child", "parent");
        assertThat(answers.of(reference))
                .extracting(FeedbackView::face, FeedbackView::helped, FeedbackView::lifeNow, FeedbackView::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, 5, 4, "Kiitos"),
                        org.assertj.core.groups.Tuple.tuple(Face.SO_SO, null, null, "Kiva kun joku kysyi"));
    }

    @Test
    void twoAnswersOfOnePersonAtOnceAreOneAndTheFirstStands() throws Exception {
        ask.askFeedback(reference.value());
        String page = page(PARENT);
        Callable<Integer> answering =
                () -> parent(page, "2", "2", "").andReturn().getResponse().getStatus();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(answering);
            var second = threads.submit(answering);
            assertThat(first.get()).isEqualTo(302);
            assertThat(second.get()).isEqualTo(302);
        }
        parent(page, "5", "5", "").andExpect(redirectedUrl(page));

        assertThat(answers.of(reference).getFirst().helped()).isEqualTo(2);
        assertThat(someFamily.events(reference, "feedback-answered")).isEqualTo(1);
        web.perform(get(page)).andExpect(content().string(containsString("Vastauksesi on tallessa.")));
    }

    @Test
    void theLastTwoToAnswerAtOnceTellTheEngineTogether() throws Exception {
        childHasAddress();
        ask.askFeedback(reference.value());
        String childs = page(CHILD);
        String parents = page(PARENT);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> child(childs, "GOOD", ""));
            var other = threads.submit(() -> parent(parents, "3", "3", ""));
            one.get();
            other.get();
        }
        assertThat(someFamily.isLeftForTheEngine(RECEIVED, reference.value())).isTrue();
    }

    @Test
    void whatIsMissingOrTooLongIsToldAndNothingTypedIsLost() throws Exception {
        childHasAddress();
        ask.askFeedback(reference.value());

        parent(page(PARENT), "", "7", "Pidetty")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse, oliko apua.")))
                .andExpect(content().string(containsString("Valitse, millaista elämä on nyt.")))
                .andExpect(content().string(containsString("Pidetty")));
        parent(page(PARENT), "1", "1", "z".repeat(2001))
                .andExpect(content().string(containsString("enintään")))
                .andExpect(content().string(containsString("z".repeat(2001))));
        child(page(CHILD), "ANGRY", "").andExpect(content().string(containsString("Valitse yksi kasvoista.")));

        assertThat(answers.of(reference)).extracting(FeedbackView::answeredAt).containsOnlyNulls();
    }

    @Test
    void aChildWithoutAnAddressIsAskedThroughAGuardianAndHeardInItsOwnForm() throws Exception {
        ask.askFeedback(reference.value());
        assertThat(someFamily.letter(reference, "feedback-request-child", PARENT))
                .contains("Aino Esimerkki")
                .doesNotContain("Anna Esimerkki ajattelee");
        String childs = childThroughParent("feedback-request-child");
        web.perform(get(childs)).andExpect(content().string(containsString("Miltä nyt tuntuu?")));

        parent(page(PARENT), "4", "4", "").andExpect(status().is3xxRedirection());
        assertThat(someFamily.isLeftForTheEngine(RECEIVED, reference.value()))
                .as("the child has not answered yet")
                .isFalse();
        remind.remindFeedback(reference.value());
        assertThat(someFamily.letters(reference, "feedback-reminder")).isZero();
        String again = childThroughParent("feedback-reminder-child");
        web.perform(post(again)
                        .param("face", "GOOD")
                        .param("faceHelped", "SO_SO")
                        .param("faceHeard", "BAD"))
                .andExpect(status().is3xxRedirection());

        FeedbackView child = answers.of(reference).getLast();
        assertThat(child.face()).isEqualTo(Face.GOOD);
        assertThat(child.helpedFace()).isEqualTo(Face.SO_SO);
        assertThat(child.heardFace()).isEqualTo(Face.BAD);
        assertThat(someFamily.isLeftForTheEngine(RECEIVED, reference.value())).isTrue();
        web.perform(get(childs)).andExpect(content().string(containsString("Vastauksesi on tallessa.")));
    }

    @Test
    void aChildTooSmallForFacesIsNotAsked() {
        database.sql("update person set birth_date = ? where reference = ? and role = 'child'")
                .params(days.today().minusYears(5).plusDays(1), reference.value())
                .update();

        ask.askFeedback(reference.value());

        assertThat(answers.of(reference)).extracting(FeedbackView::form).containsExactly(FeedbackForm.PARENT);
    }

    @Test
    void aParentTellsWhatEachServiceChangedAndNotOfAnotherGrownUps() throws Exception {
        someFamily.add(reference, "parent", "Ari Esimerkki", "ari@esimerkki.example", Language.FI, true);
        long ari = database.sql("select id from person where reference = ? and name = 'Ari Esimerkki'")
                .param(reference.value())
                .query(Long.class)
                .single();
        service("Puheterapia", "Terveysasema", someFamily.idOf(reference, "child"), null);
        service("Päihdetyö", "A-klinikka", ari, null);
        service("Perhekerho", "", null, null);
        service("Vanha palvelu", "", null, ServiceDecision.END);
        ask.askFeedback(reference.value());
        long speech = idOfService("Puheterapia");
        long club = idOfService("Perhekerho");
        String annas = page(PARENT);
        web.perform(get(annas))
                .andExpect(content().string(containsString("Puheterapia (Terveysasema)")))
                .andExpect(content().string(containsString("Perhekerho")))
                .andExpect(content().string(not(containsString("Päihdetyö"))))
                .andExpect(content().string(not(containsString("Vanha palvelu"))));
        web.perform(get(page("ari@esimerkki.example"))).andExpect(content().string(containsString("Päihdetyö")));
        assertThat(database.sql("select roles || ' ' || action || ' ' || what || ' ' || ground from access_log"
                                + " where case_reference = ? and who = 'link'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("parent VIEWED feedback LINK", "parent VIEWED feedback LINK");

        web.perform(post(annas)
                        .param("helped", "4")
                        .param("life", "4")
                        .param("service-" + speech, "MUCH_BETTER")
                        .param("service-words-" + speech, "z".repeat(501)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("z".repeat(501))));
        web.perform(post(annas)
                        .param("helped", "4")
                        .param("life", "4")
                        .param("service-" + speech, "MUCH_BETTER")
                        .param("service-words-" + speech, "Puhe selkeni.")
                        .param("service-" + club, "WONDERFUL")
                        .param("service-" + idOfService("Päihdetyö"), "HARDER"))
                .andExpect(status().is3xxRedirection());

        assertThat(answers.of(reference).getFirst().services())
                .containsExactly(
                        new ServiceChange("Puheterapia (Terveysasema)", ServiceEffect.MUCH_BETTER, "Puhe selkeni."));
        web.perform(get("/cases/" + reference).with(user("coordinator").roles("COORDINATOR")))
                .andExpect(content().string(containsString("Much for the better")))
                .andExpect(content().string(containsString("Puhe selkeni.")));
    }

    @Test
    void theFamilysVerdictIsKeptOncePerSummingUpAndStaysWhenClosed() {
        long process = EngineKeys.next();
        verdicts.record(reference, process, Verdict.of("partly"));
        verdicts.record(reference, process, Verdict.of("partly"));
        verdicts.record(reference, process, Verdict.of("as-hoped"));
        assertThat(verdicts.of(reference)).extracting(VerdictView::verdict).containsExactly(Verdict.AS_HOPED);
        assertThat(someFamily.events(reference, "verdict-recorded")).isEqualTo(2);

        someFamily.close(reference);
        verdicts.record(reference, process, Verdict.of("not"));
        assertThat(verdicts.of(reference)).extracting(VerdictView::verdict).containsExactly(Verdict.AS_HOPED);
        assertThat(Verdict.of(null)).isEqualTo(Verdict.NOT_TOLD);
        assertThat(Verdict.of("wonderful")).isEqualTo(Verdict.NOT_TOLD);
    }

    @Test
    void goodbyeIsSaidOncePerClosingWithWhomToCallLater() {
        childHasAddress();
        ask.askFeedback(reference.value());
        goodbyes.say(reference);
        assertThat(someFamily.letters(reference, "goodbye"))
                .as("the case is still open")
                .isZero();

        steps.close(reference, Outcome.GOALS_REACHED);
        goodbyes.say(reference);
        goodbyes.say(reference);
        assertThat(someFamily.letters(reference, "goodbye")).isEqualTo(2);
        assertThat(someFamily.letter(reference, "goodbye", PARENT))
                .contains("Oma Työntekijä, 08 000 0012", "Kaakkuri, 08 000 0001", "Pääsitte siihen");
        assertThat(someFamily.letter(reference, "goodbye", CHILD))
                .contains("aikuiselle, johon luotat")
                .doesNotContain("Pääsitte siihen");
        assertThat(someFamily.events(reference, "goodbye-said")).isEqualTo(1);
    }

    @Test
    void eachFormIsOfferedInThreeLanguages() throws Exception {
        childHasAddress();
        ask.askFeedback(reference.value());

        web.perform(get(page(CHILD)).param("lang", "sv"))
                .andExpect(content().string(containsString("Hur känns det nu?")))
                .andExpect(content().string(containsString("lang=\"sv\"")));
        web.perform(get(page(PARENT)).param("lang", "en"))
                .andExpect(content().string(containsString("Did our work together help you?")))
                .andExpect(content().string(not(containsString("Esimerkki"))));
    }

    @Test
    void aClosedCaseAsksNoMoreAndAnUnknownLinkOpensNothing() throws Exception {
        ask.askFeedback(reference.value());
        String page = page(PARENT);
        someFamily.close(reference);

        web.perform(get(page)).andExpect(status().isGone()).andExpect(content().string(containsString("08 000 0000")));
        parent(page, "5", "5", "");
        assertThat(answers.of(reference).getFirst().answeredAt()).isNull();
        web.perform(get("/feedback/" + "a".repeat(43)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("08 000 0000")));
    }

    @Test
    void aSwappedOrExpiredLinkOpensNothing() throws Exception {
        ask.askFeedback(reference.value());
        String page = page(PARENT);
        web.perform(get(page.replace("/feedback/", "/promise/"))).andExpect(status().isNotFound());
        web.perform(get(page.replace("/feedback/", "/assessment/"))).andExpect(status().isNotFound());
        database.sql("update access_link set expires_at = now() - interval '1 day' where purpose = 'FEEDBACK'"
                        + " and subject in (select id::text from feedback_answer where case_reference = ?)")
                .param(reference.value())
                .update();

        web.perform(get(page)).andExpect(status().isNotFound());
        parent(page, "5", "5", "").andExpect(status().isNotFound());
        assertThat(answers.of(reference)).extracting(FeedbackView::answeredAt).containsOnlyNulls();
    }

    private void childHasAddress() {
        database.sql("update person set email = ? where reference = ? and role = 'child'")
                .params(CHILD, reference.value())
                .update();
    }

    private void service(String what, String provider, Long person, ServiceDecision decision) {
        services.add(
                reference,
                UUID.randomUUID(),
                new ServiceText(
                        ServiceKind.PUBLIC,
                        what,
                        provider,
                        person,
                        null,
                        decision,
                        decision == null ? null : days.today().minusDays(1)));
    }

    private long idOfService(String what) {
        return services.of(reference).stream()
                .filter(service -> service.text().what().equals(what))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String childThroughParent(String kind) {
        return "/feedback/" + SomeFamily.token(someFamily.letter(reference, kind, PARENT));
    }

    private String page(String address) {
        return "/feedback/" + SomeFamily.token(someFamily.letter(reference, "feedback-request", address));
    }

    private ResultActions parent(String page, String helped, String life, String words) throws Exception {
        return web.perform(
                post(page).param("helped", helped).param("life", life).param("words", words));
    }

    private ResultActions child(String page, String face, String words) throws Exception {
        return web.perform(post(page).param("face", face).param("words", words));
    }

    private int links() {
        return database.sql("select count(*) from access_link where purpose = 'FEEDBACK' and subject in"
                        + " (select id::text from feedback_answer where case_reference = ?)")
                .param(reference.value())
                .query(Integer.class)
                .single();
    }
}
