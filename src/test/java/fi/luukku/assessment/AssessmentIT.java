package fi.luukku.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.assessment.AssessmentSending.Sent;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class AssessmentIT {

    private static final String OFFICE = "sosiaali@luukku.example";
    private static final String TAKEN_OVER = "luukku.assessment-taken-over";

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    AssessmentRequests requests;

    @Autowired
    AssessmentSending sending;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    CaseReference reference;
    long process;

    @BeforeEach
    void family() {
        reference = someFamily.consented();
        process = EngineKeys.next();
    }

    @Test
    void whatIsMissingIsToldAndNothingLeavesUntilItIsThere() {
        assertThat(sending.send(reference, process).missing()).isEqualTo("assessment-why");
        write("Tarvitaan enemmän tukea.", false, "", "");
        assertThat(sending.send(reference, process).missing()).isEqualTo("assessment-agreed");
        write("Tarvitaan enemmän tukea.", true, "Kaakkurin sosiaalipalvelut", "");
        assertThat(sending.send(reference, process).missing()).isEqualTo("assessment-receiver");
        assertThat(database.sql("select code from missing_thing where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo("assessment-receiver");
        assertThat(letters()).isEmpty();

        write("Tarvitaan enemmän tukea.", true, "Kaakkurin sosiaalipalvelut", OFFICE);
        Sent sent = sending.send(reference, process);

        assertThat(sent.missing()).isNull();
        assertThat(sent.clock()).isNotNull();
        assertThat(sending.send(reference, process).clock()).isEqualTo(sent.clock());
        assertThat(letters()).containsExactly("assessment-request", "assessment-sent");
        assertThat(requests.of(reference)).hasSize(1);
        assertThat(someFamily.events(reference, "assessment-sent")).isEqualTo(1);
    }

    @Test
    void theReceiversLetterNamesNobodyAndTheFamilysTellsWhomToExpect() {
        send();

        String toOffice = someFamily.letter(reference, "assessment-request", OFFICE);
        assertThat(toOffice)
                .doesNotContain("Esimerkki")
                .doesNotContain("Tarvitaan")
                .contains("Oma Työntekijä");
        assertThat(someFamily.letter(reference, "assessment-sent", "anna@esimerkki.example"))
                .contains("Kaakkurin sosiaalipalvelut")
                .doesNotContain("http");
    }

    @Test
    void theReceiverReadsWhoNeedsWhatAndTakesItOver() throws Exception {
        send();
        String page = page();
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Aino Esimerkki"),
                                containsString("24.8.2017"),
                                containsString("anna@esimerkki.example"),
                                containsString("Tarvitaan enemmän tukea."),
                                containsString("Rauhalliset illat"),
                                not(containsString("Worried about school")),
                                not(containsString("Opettaja")))));

        take(page, "Sirkka Sosiaali", today()).andExpect(redirectedUrl(page));

        AssessmentView taken = requests.of(reference).getFirst();
        assertThat(taken.status()).isEqualTo(AssessmentStatus.TAKEN_OVER);
        assertThat(taken.takeOver()).isEqualTo(new TakeOver("Sirkka Sosiaali", days.today()));
        assertThat(taken.toldBy()).isEqualTo(ToldBy.LINK);
        assertThat(someFamily.isLeftForTheEngine(TAKEN_OVER, reference.value())).isTrue();
        assertThat(someFamily.letter(reference, "assessment-taken-over", "anna@esimerkki.example"))
                .contains("Sirkka Sosiaali", "Kaakkurin sosiaalipalvelut");
        web.perform(get(page)).andExpect(content().string(containsString("Kiitos! Pyyntö on otettu vastaan.")));
        assertThat(database.sql("select action from access_log where case_reference = ? and who = 'link' order by id")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("VIEWED", "VIEWED", "CHANGED", "VIEWED");
        assertThat(database.sql("select distinct roles from access_log where case_reference = ? and who = 'link'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("receiver");
    }

    @Test
    void ofTwoWhoTakeItOverAtOnceTheFirstHasIt() throws Exception {
        send();
        String page = page();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<ResultActions>> both = Stream.of("Sirkka", "Sakari")
                    .map(who -> threads.submit(() -> take(page, who, today())))
                    .toList();
            for (Future<ResultActions> one : both) {
                one.get().andExpect(status().is3xxRedirection());
            }
        }
        String first = requests.of(reference).getFirst().takeOver().who();
        take(page, "Kolmas", today()).andExpect(redirectedUrl(page));

        assertThat(requests.of(reference).getFirst().takeOver().who()).isEqualTo(first);
        assertThat(someFamily.letters(reference, "assessment-taken-over")).isEqualTo(1);
        assertThat(someFamily.events(reference, "assessment-taken-over")).isEqualTo(1);
    }

    @Test
    void whatIsMissingOrImpossibleOnThePageIsToldAndNothingTypedIsLost() throws Exception {
        send();
        String page = page();
        take(page, "", "31.2.2027")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kirjoittakaa, kuka ottaa pyynnön vastaan.")))
                .andExpect(content().string(containsString("Kirjoittakaa päivä näin: 1.12.2026.")))
                .andExpect(content().string(containsString("31.2.2027")));
        take(page, "Sirkka", "1.1.2020")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Arviointi alkaa vasta pyynnön jälkeen")))
                .andExpect(content().string(containsString("value=\"Sirkka\"")));
        take(page, "x".repeat(201), today()).andExpect(status().isUnprocessableContent());

        assertThat(requests.of(reference).getFirst().status()).isEqualTo(AssessmentStatus.SENT);
    }

    @Test
    void aGuessedASwappedAnExpiredAndAnOldLinkOpenNothing() throws Exception {
        send();
        String page = page();
        web.perform(get("/assessment/" + "a".repeat(43))).andExpect(status().isNotFound());
        web.perform(get("/feedback/" + page.substring(page.lastIndexOf('/') + 1)))
                .andExpect(status().isNotFound());
        Sent sent = sending.send(reference, process);
        sending.check(reference, process, sent.clock().clockAt(), true);
        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Esimerkki"))));
        take(page, "Sirkka", today()).andExpect(status().isGone());
        sending.send(reference, process);
        web.perform(get(page)).andExpect(status().isGone());
        database.sql("update access_link set expires_at = now() - interval '1 day' where purpose = 'ASSESSMENT'"
                        + " and subject like ?")
                .param(requests.of(reference).getFirst().id() + "/%")
                .update();
        web.perform(get(page)).andExpect(status().isNotFound());

        assertThat(requests.of(reference).getFirst().status()).isEqualTo(AssessmentStatus.SENT);
    }

    @Test
    void aClosedCaseShowsNothingOfTheFamilyAnyMore() throws Exception {
        send();
        String page = page();
        someFamily.close(reference);

        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Esimerkki"))));
        take(page, "Sirkka", today()).andExpect(status().isGone());
        assertThat(requests.of(reference).getFirst().status()).isEqualTo(AssessmentStatus.SENT);
    }

    @Test
    void theReceiverIsRemindedOnceInEachRoundAndRungUntilItIsTakenOver() {
        send();
        AssessmentClock first = sending.send(reference, process).clock();
        sending.remind(reference, process, first.remindAt());
        sending.remind(reference, process, first.remindAt());
        assertThat(someFamily.letters(reference, "assessment-reminder")).isEqualTo(1);

        AssessmentClock second =
                sending.check(reference, process, first.clockAt(), false).clock();
        assertThat(sending.check(reference, process, first.clockAt(), false).clock())
                .as("the same job again")
                .isEqualTo(second);
        assertThat(second.startBy()).isEqualTo(first.startBy());
        sending.remind(reference, process, first.remindAt());
        assertThat(someFamily.letters(reference, "assessment-reminder"))
                .as("the job of the round before, again")
                .isEqualTo(1);
        sending.remind(reference, process, second.remindAt());
        assertThat(someFamily.letters(reference, "assessment-reminder")).isEqualTo(2);
    }

    @Test
    void aRequestThatWasTakenBackCanBeChangedAndGoesToSomebodyElse() {
        send();
        OffsetDateTime round = sending.send(reference, process).clock().clockAt();
        sending.check(reference, process, round, true);
        sending.check(reference, process, round, true);
        write("Tarvitaan enemmän tukea.", true, "Perhesosiaalityö", "perhe@luukku.example");
        sending.send(reference, process);

        assertThat(requests.of(reference)).hasSize(1);
        assertThat(someFamily.letter(reference, "assessment-request", "perhe@luukku.example"))
                .contains("Perhesosiaalityö");
        assertThat(someFamily.letters(reference, "assessment-sent")).isEqualTo(2);
    }

    @Test
    void whatTheFamilyDoesNotWantIsPutAsideAndTheNextOneIsAnother() throws Exception {
        send();
        String page = page();
        sending.drop(reference, process);
        sending.drop(reference, process);
        assertThat(requests.of(reference)).extracting(AssessmentView::status).containsExactly(AssessmentStatus.ENDED);
        web.perform(get(page)).andExpect(status().isGone());

        assertThat(sending.send(reference, EngineKeys.next()).missing()).isEqualTo("assessment-why");
        assertThat(requests.of(reference)).hasSize(2);
    }

    @Test
    void theCardWritesTheRequestTellsWhatIsWrongAndWhoWasFaster() throws Exception {
        String card = "/cases/" + reference + "/assessment";
        worker(post(card)
                        .param("why", "Tarvitaan")
                        .param("receiverEmail", "ei osoite")
                        .param("version", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not an e-mail address.")))
                .andExpect(content().string(containsString("ei osoite")));
        worker(post(card).param("why", "Ensimmäinen").param("version", "-1")).andExpect(status().is3xxRedirection());
        worker(post(card).param("why", "Toinen").param("version", "-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed this request meanwhile")));
        assertThat(requests.of(reference).getFirst().text().why()).isEqualTo("Ensimmäinen");

        write("Tarvitaan enemmän tukea.", true, "Kaakkurin sosiaalipalvelut", OFFICE);
        sending.send(reference, process);
        worker(post(card).param("why", "Kolmas").param("version", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The request has been sent meanwhile")));
        worker(get("/cases/" + reference))
                .andExpect(content().string(containsString("Sent, not taken over yet")))
                .andExpect(content().string(containsString("Begins by")));
    }

    @Test
    void aWorkerWhoWasToldByPhoneWritesWhoTookItOver() throws Exception {
        send();
        long id = requests.of(reference).getFirst().id();
        String form = "/cases/" + reference + "/assessment/" + id + "/take-over";
        worker(post(form).param("who", "").param("startsOn", "eilen"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write who takes it over")));
        worker(post(form).param("who", "Sirkka Sosiaali").param("startsOn", today()))
                .andExpect(status().is3xxRedirection());

        assertThat(requests.of(reference).getFirst().toldBy()).isEqualTo(ToldBy.WORKER);
        assertThat(someFamily.isLeftForTheEngine(TAKEN_OVER, reference.value())).isTrue();
        worker(post("/cases/" + reference + "/assessment/999999999/take-over").param("who", "x"))
                .andExpect(status().isNotFound());
        CaseReference other = someFamily.consented();
        worker(post("/cases/" + other + "/assessment/" + id + "/take-over").param("who", "x"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasTakenOverBeforeTheProcessAskedIsToldToItAtOnce() {
        send();
        long id = requests.of(reference).getFirst().id();
        requests.takeOver(reference, id, new TakeOver("Sirkka", days.today()));
        database.sql("delete from outgoing where subject = ?")
                .param(TAKEN_OVER + "|" + reference)
                .update();

        sending.send(reference, process);

        assertThat(someFamily.isLeftForTheEngine(TAKEN_OVER, reference.value())).isTrue();
        assertThat(someFamily.letters(reference, "assessment-request")).isEqualTo(1);
    }

    @Test
    void thePageSpeaksThreeLanguages() throws Exception {
        send();
        web.perform(get(page()).param("lang", "sv"))
                .andExpect(content().string(containsString("Begäran om bedömning av servicebehovet")))
                .andExpect(content().string(containsString("lang=\"sv\"")));
        web.perform(get(page()).param("lang", "en"))
                .andExpect(content().string(containsString("A request for a service needs assessment")));
    }

    private void send() {
        write("Tarvitaan enemmän tukea.", true, "Kaakkurin sosiaalipalvelut", OFFICE);
        sending.send(reference, process);
    }

    private void write(String why, boolean agrees, String office, String email) {
        int version = requests.of(reference).stream()
                .filter(request -> request.status() == AssessmentStatus.WRITTEN)
                .findFirst()
                .map(AssessmentView::version)
                .orElse(AssessmentView.UNWRITTEN);
        requests.write(
                reference, new RequestText(why, "Rauhalliset illat", agrees, office, email, Language.FI), version);
    }

    private String page() {
        return "/assessment/" + SomeFamily.token(someFamily.letter(reference, "assessment-request", OFFICE));
    }

    private String today() {
        return days.today().toString();
    }

    private ResultActions take(String page, String who, String startsOn) throws Exception {
        return web.perform(post(page).param("who", who).param("startsOn", startsOn));
    }

    private ResultActions worker(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(
                request.with(user("coordinator").roles("COORDINATOR")).with(csrf()));
    }

    private List<String> letters() {
        return database.sql("select kind from letter where case_reference = ? and kind like 'assessment-%' order by id")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
