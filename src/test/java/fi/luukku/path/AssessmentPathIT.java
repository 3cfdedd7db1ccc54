package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.assessment.AssessmentRequests;
import fi.luukku.assessment.AssessmentStatus;
import fi.luukku.assessment.AssessmentView;
import fi.luukku.assessment.RequestText;
import fi.luukku.assessment.ToldBy;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Outcome;
import fi.luukku.notification.Language;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.PromiseResult;
import fi.luukku.runtime.mail.Letter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path of a case whose family needs more than the people around the table can give. */
class AssessmentPathIT extends OnThePath {

    @Autowired
    AssessmentRequests requests;

    private final String office = "sosiaali-" + mark + "@luukku.example";

    @Test
    void anAssessmentThatIsTakenOverByTheLinkLeadsToClosure() throws Exception {
        CaseReference reference = needsMore("KAA");
        awaitMissing(reference, "UserTask_WriteRequest", "assessment-why");
        writeRequest(reference, office);
        complete(reference, "UserTask_WriteRequest", Map.of("assessmentDecision", "send"));

        String page = linkTo(office);
        awaitElement(reference, "Event_ReminderDue");
        moveTo(request(reference).clock().remindAt());
        assertThat(awaitLetters(office, 2)).hasSize(2);
        new Visitor().fillIn(page, page, Map.of("who", "Sirkka Sosiaali", "startsOn", today().toString()));
        awaitElement(reference, "ReceiveTask_AwaitFeedback");

        assertThat(request(reference).status()).isEqualTo(AssessmentStatus.TAKEN_OVER);
        assertThat(request(reference).toldBy()).isEqualTo(ToldBy.LINK);
        soon().untilAsserted(() -> assertThat(mailbox.to(parentAddress))
                .extracting(Letter::text)
                .filteredOn(text -> text.contains("Sirkka Sosiaali"))
                .hasSize(1));
        letTheFeedbackTimePass(reference);
        complete(reference, "UserTask_SumUp", Map.of("outcome", "stronger-support"));
        awaitEnd(reference, "EndEvent_TakenOver");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.STRONGER_SUPPORT);
    }

    @Test
    void whenTheClockRunsOutTheReceiverIsRungUntilTheRequestIsChangedOrNotWanted() {
        CaseReference reference = needsMore("OUL");
        writeRequest(reference, office);
        complete(reference, "UserTask_WriteRequest", Map.of("assessmentDecision", "send"));

        checkAfterTheClock(reference, "ask-again");
        assertThat(awaitLetters(office, 2)).hasSize(2);
        checkAfterTheClock(reference, "change-request");
        assertThat(awaitLetters(office, 3))
                .describedAs("the request, and a reminder in each round")
                .hasSize(3);
        complete(reference, "UserTask_WriteRequest", Map.of("assessmentDecision", "not-wanted"));

        awaitElement(reference, "ReceiveTask_AwaitFeedback");
        assertThat(request(reference).status()).isEqualTo(AssessmentStatus.ENDED);
        assertThat(passed(reference))
                .contains(
                        "EndEvent_RequestToBeChanged COMPLETED",
                        "EndEvent_RequestNotWanted COMPLETED",
                        "EndEvent_NotWanted COMPLETED");
        cancel(reference);
    }

    @Test
    void supportSoughtTooLateIsMarkedAndEndsWhenTheAssessmentIsTakenOver() throws Exception {
        CaseReference reference = soughtTooLate("KAA");
        writeRequest(reference, office);
        complete(reference, "UserTask_WriteRequest", Map.of("assessmentDecision", "send"));
        String page = linkTo(office);
        new Visitor().fillIn(page, page, Map.of("who", "Sirkka Sosiaali", "startsOn", today().toString()));

        awaitEnd(reference, "EndEvent_AssessmentTakenOver");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.STRONGER_SUPPORT);
        assertThat(jdbc.sql("select contact_outcome from support_case where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo("stronger-support");
        assertThat(mailbox.to(teacherAddress)).isEmpty();
    }

    @Test
    void supportSoughtTooLateThatTheFamilyDoesNotWantEndsAndNobodyIsTold() {
        CaseReference reference = soughtTooLate("OUL");
        complete(reference, "UserTask_WriteRequest", Map.of("assessmentDecision", "not-wanted"));

        awaitEnd(reference, "EndEvent_AssessmentNotWanted");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_DECLINED);
        assertThat(mailbox.to(office)).isEmpty();
    }

    private CaseReference soughtTooLate(String areaCode) {
        CaseReference reference = answerCall(areaCode);
        writeContact(reference);
        addFamily(reference);
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("other"), "contactOutcome", "stronger-support"));
        task(reference, "UserTask_WriteRequest");
        return reference;
    }

    /** A family whose follow-up meeting has shown that stronger support is needed. */
    private CaseReference needsMore(String areaCode) {
        CaseReference reference = consented(areaCode);
        agreeParticipants(reference);
        goToMeeting(reference);
        writeMeetingRecord(reference);
        PromiseReference promise = promise(reference, "teacher", today().plusDays(7));
        complete(reference, "UserTask_HoldMeeting", Map.of("meetingHeld", true, "childPresent", true));
        awaitElement(reference, "Event_PromiseDue");
        promises.writeResult(promise, promises.of(reference).getFirst().version(), PromiseResult.NOT_DONE, "");
        clock.move(Duration.ofDays(8));
        agreeParticipants(reference);
        goToMeeting(reference);
        writeMeetingRecord(reference);
        complete(
                reference,
                "UserTask_HoldMeeting",
                Map.of("meetingHeld", true, "childPresent", true, "followUpOutcome", "stronger-support"));
        return reference;
    }

    private void writeRequest(CaseReference reference, String email) {
        task(reference, "UserTask_WriteRequest");
        requests.write(
                reference,
                new RequestText(
                        "Lupaukset eivät riittäneet.",
                        "Rauhalliset illat",
                        true,
                        "Sosiaalipalvelut",
                        email,
                        Language.FI),
                request(reference).version());
    }

    private void checkAfterTheClock(CaseReference reference, String found) {
        awaitElement(reference, "Event_ReminderDue");
        moveTo(request(reference).clock().remindAt());
        awaitElement(reference, "Event_ClockRunsOut");
        moveTo(request(reference).clock().clockAt());
        complete(reference, "UserTask_CheckRequest", Map.of("assessmentCheck", found));
    }

    private AssessmentView request(CaseReference reference) {
        return requests.of(reference).getLast();
    }

    private String linkTo(String address) {
        return awaitLetters(address, 1).getFirst().links().findFirst().orElseThrow();
    }
}
