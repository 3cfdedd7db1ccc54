package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Outcome;
import fi.luukku.feedback.Verdict;
import fi.luukku.feedback.VerdictView;
import fi.luukku.feedback.Verdicts;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.Goals;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseStatus;
import fi.luukku.plan.PromiseView;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path of a case from consent to closure, with its loops. */
class TogetherPathIT extends OnThePath {

    @Autowired
    Verdicts verdicts;

    @Autowired
    Goals goals;

    @Autowired
    GoalLooks looks;

    @Test
    void aPlanThatCameTrueLeadsToClosure() {
        CaseReference reference = consented("KAA");
        agreeParticipants(reference);
        goToMeeting(reference);
        assertThat(lastMeeting(reference).startsAt().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
        writeMeetingRecord(reference);
        PromiseReference promise = promise(reference, "teacher", today().plusDays(7));
        hold(reference, Map.of());

        askAndAnswer(reference, promise);
        agreeParticipants(reference);
        goToMeeting(reference);
        assertThat(lastMeeting(reference).kind()).isEqualTo(MeetingKind.FOLLOW_UP);
        writeMeetingRecord(reference);
        hold(reference, Map.of("followUpOutcome", "came-true"));

        letTheFeedbackTimePass(reference);
        close(reference);
        assertThat(passed(reference))
                .contains(
                        "EndEvent_ConsentGiven COMPLETED",
                        "EndEvent_PlanSent COMPLETED",
                        "EndEvent_PromiseAnswered COMPLETED",
                        "EndEvent_CameTrue COMPLETED",
                        "EndEvent_FeedbackReminded COMPLETED",
                        "Event_FeedbackTimeOver COMPLETED");
        assertThat(awaitLetters(teacherAddress, 8))
                .describedAs(
                        "thanks for the call, invitation, reminder and plan of two meetings, and a question, once each")
                .hasSize(8);
    }

    @Test
    void halfOfThePromisesFailedAndTheRoundGoesOn() throws Exception {
        CaseReference reference = consented("OUL");
        agreeParticipants(reference);
        goToMeeting(reference);
        writeMeetingRecord(reference);
        PromiseReference unanswered = promise(reference, "parent", today().plusDays(3));
        PromiseReference failed = promise(reference, "teacher", today().plusDays(3));
        PromiseReference kept = promise(reference, "teacher", today().plusDays(4));
        PromiseReference alsoKept = promise(reference, "parent", today().plusDays(4));
        goals.add(
                reference,
                UUID.randomUUID(),
                new GoalText("Aamut ilman itkua", null, null, true, true, false, GoalStatus.OPEN, ""));
        hold(reference, Map.of());

        awaitElement(reference, "Event_PromiseDue");
        clock.move(Duration.ofDays(5));
        soon().untilAsserted(() -> assertThat(promises.of(reference))
                .extracting(PromiseView::status)
                .containsOnly(PromiseStatus.ASKED));
        answerByLink(failed, "NOT_DONE", "Olin sairaana.");
        answerByLink(kept, "DONE", "");
        answerByLink(alsoKept, "DONE", "");
        clock.move(Duration.ofDays(90));
        soon().untilAsserted(() ->
                assertThat(promiseView(reference, unanswered).status()).isEqualTo(PromiseStatus.ON_AGENDA));
        assertThat(promises.of(reference).stream().filter(PromiseView::isOnAgenda))
                .describedAs("half of them failed: one was not kept, of one nobody told anything")
                .extracting(PromiseView::reference)
                .containsExactlyInAnyOrder(unanswered, failed);
        assertThat(promiseView(reference, failed).reason()).isEqualTo("Olin sairaana.");
        agreeParticipants(reference);
        goToMeeting(reference);
        writeMeetingRecord(reference);
        hold(reference, Map.of("followUpOutcome", "new-promises"), "promise-results");
        for (PromiseView open : promises.of(reference)) {
            if (open.result() == null) {
                answer(reference, open.reference(), PromiseResult.NOT_DONE);
            }
        }
        hold(reference, Map.of("followUpOutcome", "new-promises"), "goals-looked-at");
        lookAtTheGoal(reference, 2, "Kaksi aamua viidestä");
        hold(reference, Map.of("followUpOutcome", "new-promises"), "promises");
        PromiseReference next = promise(reference, "teacher", today().plusDays(7));
        hold(reference, Map.of("followUpOutcome", "new-promises"));

        askAndAnswer(reference, next);
        agreeParticipants(reference);
        goToMeeting(reference);
        writeMeetingRecord(reference);
        lookAtTheGoal(reference, 5, "Kaikki aamut");
        hold(reference, Map.of("followUpOutcome", "came-true"));
        letTheFeedbackTimePass(reference);
        close(reference);
        assertThat(meetings.of(reference)).hasSize(3);
        assertThat(looks.of(reference)).extracting(GoalLookView::nearness).containsExactly(2, 5);
        assertThat(passed(reference)).contains("EndEvent_PromiseOnAgenda COMPLETED");
    }

    @Test
    void aMeetingThatWasNotHeldGetsANewTimeAndANewInvitation() {
        CaseReference reference = consented("KES");
        complete(
                reference,
                "UserTask_AgreeParticipants",
                Map.of("participantRoles", List.of(), "meetingPlace", "office"));
        awaitMissing(reference, "UserTask_AgreeParticipants", "participant-roles");
        agreeParticipants(reference);
        goToMeeting(reference);
        OffsetDateTime first = lastMeeting(reference).startsAt();
        hold(reference, Map.of(), "meeting-notes");

        complete(reference, "UserTask_HoldMeeting", Map.of("meetingHeld", false));
        soon().untilAsserted(() -> assertThat(lastMeeting(reference).startsAt()).isAfter(first));
        goToMeeting(reference);
        assertThat(awaitLetters(parentAddress, 5))
                .filteredOn(letter -> letter.calendar() != null)
                .hasSize(2);
        cancel(reference);
    }

    @Test
    void whenNoTimeIsFreeAPersonAgreesOneByHand() {
        CaseReference reference = consented("HAU");
        agreeParticipants(reference);
        complete(reference, "UserTask_AgreeTime", Map.of("agreedTime", today().minusDays(1) + "T17:30"));
        awaitMissing(reference, "UserTask_AgreeTime", "agreed-time");
        LocalDate agreed = today().plusDays(9);
        complete(reference, "UserTask_AgreeTime", Map.of("agreedTime", agreed + "T17:30"));

        goToMeeting(reference);
        assertThat(lastMeeting(reference).startsAt().toLocalDate()).isEqualTo(agreed);
        assertThat(lastMeeting(reference).status()).isEqualTo(MeetingStatus.RESERVED);
        cancel(reference);
    }

    private void hold(CaseReference reference, Map<String, ?> followUp) {
        complete(reference, "UserTask_HoldMeeting", held(followUp));
    }

    private void hold(CaseReference reference, Map<String, ?> followUp, String missing) {
        complete(reference, "UserTask_HoldMeeting", held(followUp));
        awaitMissing(reference, "UserTask_HoldMeeting", missing);
    }

    private static Map<String, Object> held(Map<String, ?> followUp) {
        Map<String, Object> answers = new HashMap<>(followUp);
        answers.put("meetingHeld", true);
        answers.put("childPresent", true);
        return answers;
    }

    /** The owner answers on the page that the letter's link opens. */
    private void answerByLink(PromiseReference promise, String result, String reason) throws Exception {
        String letter = jdbc.sql("select body from letter where letter_key = ?")
                .param(promise + "/promise-question")
                .query(String.class)
                .single();
        String page = letter.lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .orElseThrow();
        new Visitor().fillIn(page, page, Map.of("result", result, "reason", reason));
    }

    private void lookAtTheGoal(CaseReference reference, int nearness, String words) {
        looks.write(reference, goals.of(reference).getFirst().id(), nearness, words, GoalLookView.UNWRITTEN);
    }

    private void askAndAnswer(CaseReference reference, PromiseReference promise) {
        awaitElement(reference, "Event_PromiseDue");
        clock.move(Duration.ofDays(8));
        soon().untilAsserted(() ->
                assertThat(promiseView(reference, promise).status()).isEqualTo(PromiseStatus.ASKED));
        answer(reference, promise, PromiseResult.DONE);
    }

    private void answer(CaseReference reference, PromiseReference promise, PromiseResult result) {
        promises.writeResult(promise, promiseView(reference, promise).version(), result, "");
    }

    private PromiseView promiseView(CaseReference reference, PromiseReference promise) {
        return promises.of(reference).stream()
                .filter(view -> view.reference().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private void close(CaseReference reference) {
        complete(reference, "UserTask_SumUp", Map.of());
        awaitMissing(reference, "UserTask_SumUp", "outcome");
        complete(reference, "UserTask_SumUp", Map.of("outcome", "goals-reached", "familyVerdict", "as-hoped"));
        awaitEnd(reference, "EndEvent_CaseClosed");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.GOALS_REACHED);
        assertThat(cases.get(reference).closedAt()).isNotNull();
        assertThat(verdicts.of(reference)).extracting(VerdictView::verdict).containsExactly(Verdict.AS_HOPED);
        soon().untilAsserted(() -> assertThat(mailbox.to(parentAddress))
                .filteredOn(letter -> letter.subject().equals("Tack för tiden tillsammans"))
                .hasSize(1));
    }
}
