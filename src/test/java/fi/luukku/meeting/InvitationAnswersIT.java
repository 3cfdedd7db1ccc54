package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Answers to an invitation, in whatever way and at whatever time they come: each has one clear outcome. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class InvitationAnswersIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingTimes times;

    @Autowired
    MeetingLetters letters;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    MeetingReplacements replacements;

    @Autowired
    Interpreters interpreters;

    @Autowired
    MeetingRecords records;

    @Autowired
    AccessLinks links;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    private CaseReference reference;
    private MeetingReference meeting;

    @BeforeEach
    void invited() {
        reference = someFamily.consented();
        meeting = planning.plan(
                        reference, EngineKeys.next(), MeetingKind.FIRST, MeetingPlace.HOME, Set.of("parent", "teacher"))
                .reference();
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);
    }

    @Test
    void theLinkTellsWhenAndWhereAndNobodysNameInTheReadersLanguageOrAnother() throws Exception {
        String page = page("opettaja@kaakkurin-koulu.example");

        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Kan du komma?")))
                .andExpect(content().string(containsString("hemma hos familjen")))
                .andExpect(content().string(not(containsString("Esimerkki"))))
                .andExpect(content().string(not(containsString(reference.value()))));
        web.perform(get(page).param("lang", "en")).andExpect(content().string(containsString("Can you come?")));
    }

    @Test
    void anAnswerIsKeptAndCanBeChangedUntilTheMeetingBegins() throws Exception {
        String page = page("opettaja@kaakkurin-koulu.example");

        answer(page, "COMES", 0).andExpect(redirectedUrl(page));
        answer(page, "COMES", 0).andExpect(redirectedUrl(page));
        assertThat(reply("teacher").answer()).isEqualTo(Answer.COMES);
        assertThat(someFamily.events(reference, "invitation-comes")).isEqualTo(1);
        answer(page, "CANNOT", 0);
        assertThat(reply("teacher").answer()).isEqualTo(Answer.CANNOT);

        hasBegun();
        web.perform(get(page)).andExpect(status().isGone());
        answer(page, "COMES", 0);
        assertThat(database.sql("select answer from invitation where meeting_reference = ? and role = 'teacher'")
                        .param(meeting.value())
                        .query(String.class)
                        .single())
                .isEqualTo("CANNOT");
    }

    @Test
    void whatWasTypedWrongIsSaidBesideTheFieldAndNothingIsKept() throws Exception {
        String page = page("anna@esimerkki.example");

        web.perform(post(page).param("seen", "0").param("note", "x".repeat(501)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"note-error\"")))
                .andExpect(content().string(containsString("id=\"answer-error\"")));
        web.perform(post(page)
                        .param("seen", "0")
                        .param("answer", "ANOTHER_TIME")
                        .param("notBefore", "31.2.2027"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"notBefore-error\"")));

        assertThat(reply("parent").answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aGuessedASwappedAndAnExpiredLinkOpenNothing() throws Exception {
        String promise =
                links.issue(LinkPurpose.PROMISE, meeting + "-I1", days.now().plusDays(1));
        String expired =
                links.issue(LinkPurpose.INVITATION, meeting + "-I1", days.now().minusSeconds(1));

        for (String token : List.of("A".repeat(43), promise, expired)) {
            web.perform(get("/invitation/" + token)).andExpect(status().isNotFound());
            answer("/invitation/" + token, "CANNOT", 0).andExpect(status().isNotFound());
        }
        assertThat(reply("parent").answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void anAnswerToATimeThatIsNoMoreIsRefusedAndTheNewTimeShown() throws Exception {
        String page = page("opettaja@kaakkurin-koulu.example");
        answers.told(meeting, reply("parent").number(), Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mötet får en ny tid")));
        replacements.release(meeting);
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);

        answer(page, "COMES", 0)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Mötet har fått en annan tid under tiden")));

        assertThat(reply("teacher").answer()).isEqualTo(Answer.NONE);
        answer(page, "COMES", 1).andExpect(redirectedUrl(page));
    }

    @Test
    void whomTheFamilyAgreesToNoMoreReadsThatItIsOverAndNeitherWhenNorWhere() throws Exception {
        String page = page("opettaja@kaakkurin-koulu.example");
        String token = page.replace("/invitation/", "");
        database.sql("update person set family_agrees = false where reference = ? and role = 'teacher'")
                .param(reference.value())
                .update();
        isOver(page, token);
        answers.told(meeting, reply("parent").number(), Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);
        isOver(page, token);
        replacements.release(meeting);
        isOver(page, token);
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);
        isOver(page, token);

        answer(page, "COMES", 0).andExpect(redirectedUrl(page));
        answer(page, "COMES", 1).andExpect(redirectedUrl(page));
        assertThat(answers.replied(meeting, "opettaja@kaakkurin-koulu.example", 1, Answer.COMES))
                .contains(AnswerOutcome.OVER);
        assertThat(someFamily.events(reference, "invitation-comes")).isZero();
    }

    private void isOver(String page, String token) throws Exception {
        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("hemma hos familjen"))));
        InvitationAnswers.Asked asked = answers.behind(token).orElseThrow();
        assertThat(asked.startsAt()).isNull();
        assertThat(asked.place()).isEmpty();
    }

    @Test
    void ofTwoParentsWhoAskAtOnceForAnotherTimeOneMovesTheMeeting() throws Exception {
        someFamily.add(reference, "parent", "Antti Esimerkki", "antti@esimerkki.example", Language.FI, true);
        MeetingReference two = planning.plan(
                        reference, EngineKeys.next(), MeetingKind.FIRST, MeetingPlace.HOME, Set.of("parent"))
                .reference();
        assertThat(times.reserve(two, null)).isPresent();
        letters.invite(two);

        List<AnswerOutcome> outcomes = atOnce(
                () -> answers.told(two, 1, Answer.ANOTHER_TIME, "", null, PartOfDay.MORNING),
                () -> answers.told(two, 2, Answer.ANOTHER_TIME, "", null, PartOfDay.AFTERNOON));

        assertThat(outcomes).containsExactlyInAnyOrder(AnswerOutcome.KEPT, AnswerOutcome.OVER);
        assertThat(left("luukku.move-asked", two)).isEqualTo(1);
        assertThat(someFamily.events(reference, "meeting-move-asked")).isEqualTo(1);
    }

    @Test
    void ofTwoAnswersAtOnceByOneLinkBothAreKeptOneAfterTheOther() throws Exception {
        String token = page("opettaja@kaakkurin-koulu.example").replace("/invitation/", "");

        List<AnswerOutcome> outcomes = atOnce(
                () -> answers.answer(token, 0, Answer.COMES, "", null, PartOfDay.ANY)
                        .orElseThrow(),
                () -> answers.answer(token, 0, Answer.CANNOT, "", null, PartOfDay.ANY)
                        .orElseThrow(),
                () -> answers.answer(token, 0, Answer.CANNOT, "", null, PartOfDay.ANY)
                        .orElseThrow());

        assertThat(outcomes).containsOnly(AnswerOutcome.KEPT);
        assertThat(reply("teacher").answer()).isIn(Answer.COMES, Answer.CANNOT);
        assertThat(left("luukku.participant-declined", meeting)).isEqualTo(1);
    }

    @Test
    void whoeverSaysNoTheOwnWorkerIsAskedOnceAndAgainWhenThatIsAgreed() {
        answers.told(meeting, reply("teacher").number(), Answer.CANNOT, "", null, PartOfDay.ANY);
        answers.told(meeting, reply("own-worker").number(), Answer.CANNOT, "", null, PartOfDay.ANY);
        assertThat(left("luukku.participant-declined", meeting)).isEqualTo(1);
        assertThat(replacements.lookAtAnswers(meeting)).isPresent();
        assertThat(replacements.record(meeting, null)).contains("time-kept");
        assertThat(replacements.record(meeting, true)).contains("replacement");

        replacements.settle(meeting, reply("teacher").number(), null);
        assertThat(replacements.record(meeting, true)).contains("replacement");
        answers.told(meeting, reply("own-worker").number(), Answer.COMES, "", null, PartOfDay.ANY);
        assertThat(replacements.record(meeting, true)).isEmpty();
        assertThat(replacements.lookAtAnswers(meeting)).isEmpty();

        answers.told(meeting, reply("own-worker").number(), Answer.CANNOT, "", null, PartOfDay.ANY);
        assertThat(left("luukku.participant-declined", meeting)).isEqualTo(2);
    }

    @Test
    void onlySomebodyWhoMayBeInvitedComesInstead() {
        someFamily.add(reference, "counsellor", "Ulla Ohjaaja", null, Language.FI, true);
        someFamily.add(reference, "ngo-coordinator", "Jaana Järjestö", "jaana@jarjesto.example", Language.FI, false);
        int teacher = reply("teacher").number();
        assertThatIllegalStateException().isThrownBy(() -> replacements.settle(meeting, teacher, null));
        answers.told(meeting, teacher, Answer.CANNOT, "", null, PartOfDay.ANY);

        for (String role : List.of("counsellor", "ngo-coordinator", "parent")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> replacements.settle(meeting, teacher, someFamily.idOf(reference, role)));
        }
        database.sql("update person set family_agrees = true where reference = ? and role = 'ngo-coordinator'")
                .param(reference.value())
                .update();
        replacements.settle(meeting, teacher, someFamily.idOf(reference, "ngo-coordinator"));
        letters.invite(meeting);

        assertThat(someFamily.letters(reference, "invitation")).isEqualTo(4);
        assertThat(reply("teacher").settled()).isEqualTo(Settled.REPLACED);
    }

    @Test
    void aCalendarsReplyIsTakenForTheOneItWasSentToAndTheTimeItAnswers() {
        assertThat(answers.replied(meeting, "OPETTAJA@kaakkurin-koulu.example", 0, Answer.COMES))
                .contains(AnswerOutcome.KEPT);
        assertThat(answers.replied(meeting, "somebody@else.example", 0, Answer.CANNOT))
                .isEmpty();
        assertThat(answers.replied(meeting, "anna@esimerkki.example", 1, Answer.CANNOT))
                .contains(AnswerOutcome.OTHER_TIME);

        assertThat(reply("teacher").answer()).isEqualTo(Answer.COMES);
        assertThat(reply("parent").answer()).isEqualTo(Answer.NONE);
    }

    @Test
    void aMeetingThatIsMovedDoesNotComeBackToItsTimeAndAStaleWishDoesNothing() {
        var first = records.of(reference).getFirst().startsAt();
        replacements.release(meeting);
        assertThat(records.of(reference).getFirst().status()).isEqualTo(MeetingStatus.RESERVED);

        answers.told(meeting, reply("parent").number(), Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);
        replacements.release(meeting);
        replacements.release(meeting);
        assertThat(records.of(reference).getFirst().status()).isEqualTo(MeetingStatus.MOVING);
        assertThat(times.reserve(meeting, null).orElseThrow().startsAt()).isAfter(first);
    }

    @Test
    void anInterpreterIsOrderedAnewForAnotherTime() {
        database.sql("update person set interpreter = true, interpreter_language = 'Arabia' where reference = ?"
                        + " and role = 'parent'")
                .param(reference.value())
                .update();
        assertThat(interpreters.orderBy(meeting)).isPresent();
        assertThat(interpreters.record(meeting, null)).contains("interpreter-outcome");
        assertThat(interpreters.record(meeting, false)).contains("interpreter-confirmed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> interpreters.write(meeting, "somali", InterpreterState.CONFIRMED, "Tulkki"));
        interpreters.write(meeting, "Arabia", InterpreterState.CONFIRMED, "Oulun tulkkikeskus");
        assertThat(interpreters.record(meeting, false)).isEmpty();
        assertThat(interpreters.isMissing(meeting)).isFalse();

        answers.told(meeting, reply("parent").number(), Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);
        replacements.release(meeting);
        assertThat(times.reserve(meeting, null)).isPresent();

        assertThat(interpreters.isMissing(meeting)).isTrue();
        assertThat(interpreters.of(meeting)).singleElement().satisfies(one -> {
            assertThat(one.forOtherTime()).isTrue();
            assertThat(one.who()).isEqualTo("Oulun tulkkikeskus");
        });
        letters.tellInterpreterMissing(meeting);
        letters.tellInterpreterMissing(meeting);
        assertThat(someFamily.letters(reference, "interpreter-missing")).isEqualTo(1);
        assertThat(someFamily.events(reference, "interpreter-missing")).isEqualTo(1);
        assertThat(interpreters.record(meeting, true)).isEmpty();
        assertThat(interpreters.isMissing(meeting)).isFalse();
    }

    private org.springframework.test.web.servlet.ResultActions answer(String page, String answer, int seen)
            throws Exception {
        return web.perform(post(page).param("answer", answer).param("seen", Integer.toString(seen)));
    }

    private String page(String address) {
        return "/invitation/" + SomeFamily.token(someFamily.letter(reference, "invitation", address));
    }

    private MeetingView.Reply reply(String role) {
        return records.of(reference).getFirst().arrangements().replies().stream()
                .filter(reply -> reply.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private int left(String message, MeetingReference of) {
        return database.sql("select count(*) from outgoing where kind = 'MESSAGE' and subject like ?")
                .param(message + "|" + of + "/%|" + of)
                .query(Integer.class)
                .single();
    }

    private void hasBegun() {
        database.sql("update meeting set starts_at = now() - interval '20 years', ends_at = now() - interval '19 years'"
                        + " where reference = ?")
                .param(meeting.value())
                .update();
    }

    private static List<AnswerOutcome> atOnce(java.util.concurrent.Callable<?>... all) throws Exception {
        CyclicBarrier start = new CyclicBarrier(all.length);
        List<AnswerOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.length)) {
            List<Future<?>> running = new ArrayList<>();
            for (var one : all) {
                running.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            for (Future<?> one : running) {
                outcomes.add((AnswerOutcome) one.get());
            }
        }
        return outcomes;
    }
}
