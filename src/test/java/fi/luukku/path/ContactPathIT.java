package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.ReopenReason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ends of a case that does not become work together. */
class ContactPathIT extends OnThePath {

    @Autowired
    CaseReopening reopening;

    @Test
    void adviceEndsAContactAndLeavesNoFamilyOnFile() {
        CaseReference reference = answerCall("KAA");
        writeContact(reference);
        addFamily(reference);
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "advice"));

        awaitEnd(reference, "EndEvent_AdviceGiven");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).callerName()).isEmpty();
        assertThat(contacts.of(reference).notes()).isEmpty();
        assertThat(mailbox.to(parentAddress)).isEmpty();
    }

    @Test
    void aTeachersConsultationLeavesAFigureAndBecomesACaseWhenTheFamilyAgrees() {
        CaseReference reference = answerCall("KAA");
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "consultation"));
        awaitMissing(reference, "UserTask_TakeContact", "consultation-about");
        writeContact(reference);
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of(
                        "changeCodes",
                        List.of("divorce"),
                        "contactOutcome",
                        "consultation",
                        "consultationAbout",
                        "unnamed-child"));
        awaitEnd(reference, "EndEvent_ConsultationGiven");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSULTATION_GIVEN);
        assertThat(contacts.of(reference).callerName()).isEmpty();
        assertThat(contacts.of(reference).notes()).isEmpty();

        reopening.reopen(reference, ReopenReason.FAMILY_AGREED);
        task(reference, "UserTask_TakeContact");
        writeContact(reference);
        agreeToWorkTogether(reference);
        awaitMissing(reference, "UserTask_TakeContact", "child");
        addFamily(reference);
        agreeToWorkTogether(reference);
        decline(reference);
        assertThat(cases.get(reference).reference()).isEqualTo(reference);
        assertThat(awaitLetters(parentAddress, 1)).hasSize(1);
        assertThat(awaitLetters(teacherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Kiitos yhteydenotostasi"));
    }

    @Test
    void aContactThatIsNotWrittenDownComesBackWithWhatIsMissing() {
        CaseReference reference = answerCall("KAA");
        agreeToWorkTogether(reference);
        awaitMissing(reference, "UserTask_TakeContact", "contact-notes");

        writeContact(reference);
        agreeToWorkTogether(reference);
        awaitMissing(reference, "UserTask_TakeContact", "child");

        addFamily(reference);
        agreeToWorkTogether(reference);
        task(reference, "UserTask_DiscussWithParents");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);
        decline(reference);
    }

    @Test
    void aDeclinedConsentClosesTheCaseAndTheCallerIsOnlyThanked() {
        CaseReference reference = answerCall("OUL");
        writeContact(reference);
        addFamily(reference);
        agreeToWorkTogether(reference);
        decline(reference);

        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_DECLINED);
        assertThat(meetings.of(reference)).isEmpty();
        assertThat(awaitLetters(parentAddress, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.language()).isEqualTo("sv");
            assertThat(letter.calendar()).isNull();
        });
        assertThat(awaitLetters(teacherAddress, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Kiitos yhteydenotostasi");
            assertThat(letter.text()).doesNotContain("Äiti", "Lapsi Esimerkki", reference.value());
        });
    }

    @Test
    void anAnswerToTheFormThatSaysNothingComesBack() {
        CaseReference reference = answerCall("KES");
        writeContact(reference);
        addFamily(reference);
        complete(reference, "UserTask_TakeContact", Map.of());

        awaitMissing(reference, "UserTask_TakeContact", "contact-outcome");
        agreeToWorkTogether(reference);
        complete(reference, "UserTask_DiscussWithParents", Map.of());
        awaitMissing(reference, "UserTask_DiscussWithParents", "consent-decision");
        decline(reference);
    }

    private void decline(CaseReference reference) {
        writeConsent(reference);
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "declined", "consentChannel", "phone"));
        awaitEnd(reference, "EndEvent_ConsentDeclined");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
    }
}
