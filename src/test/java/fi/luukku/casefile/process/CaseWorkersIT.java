package fi.luukku.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.EventView;
import fi.luukku.casefile.IllegalStepException;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Timeline;
import fi.luukku.casefile.UnknownCaseException;
import fi.luukku.casefile.Worker;
import fi.luukku.notification.Language;
import fi.luukku.runtime.OnDatabase;
import io.camunda.client.impl.CamundaObjectMapper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@Import(SomeCase.class)
class CaseWorkersIT {

    @Autowired
    SomeCase someCase;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseSteps steps;

    @Autowired
    RecordContactWorker recordContact;

    @Autowired
    RecordAdviceWorker recordAdvice;

    @Autowired
    RecordConsultationWorker recordConsultation;

    @Autowired
    JdbcClient database;

    @Autowired
    NameOwnWorkerWorker nameOwnWorker;

    @Autowired
    CloseCaseWorker closeCase;

    @Test
    void tellsOneThingAfterTheOtherThatIsMissingFromTheCard() {
        CaseReference reference = someCase.opened();
        assertThat(missing(reference, null)).isEqualTo("contact-outcome");
        assertThat(missing(reference, "")).isEqualTo("contact-outcome");
        assertThat(missing(reference, "work-together")).isEqualTo("contact-notes");
        assertThat(missing(reference, "advice")).isEqualTo("contact-notes");

        contacts.write(reference, new ContactText("parent", "", "", "Said", 0), List.of());
        assertThat(missing(reference, "work-together")).isEqualTo("child");
        people.add(
                reference,
                UUID.randomUUID(),
                SomeCase.person("child", "Aino Esimerkki", null, null, Language.FI, false));
        assertThat(missing(reference, "work-together")).isEqualTo("child-birth-date");
        long child = people.of(reference).getFirst().id();
        people.change(reference, child, SomeCase.CHILD, 0);
        assertThat(missing(reference, "work-together")).isEqualTo("parent");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPENED);

        people.add(reference, UUID.randomUUID(), SomeCase.PARENT);
        RecordContactWorker.Answer answer = record(reference, "work-together");
        assertThat(answer.missing()).isNull();
        assertThat(answer.childAgeGroup()).isEqualTo("school");
        assertThat(answer.consentDueAt()).matches("\\d{4}-\\d{2}-\\d{2}T16:00:00\\+0[23]:00");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONTACT_RECORDED);
        assertThat(cases.get(reference).changeCodes()).containsExactly("school-trouble");
    }

    @Test
    void aMissingThatIsNoneIsSentAsNullSoThatItClearsTheVariable() {
        CaseReference reference = someCase.written();

        assertThat(new CamundaObjectMapper().toJson(record(reference, "work-together")))
                .contains("\"missing\":null");
    }

    @Test
    void recordingTheContactAgainChangesNothingAndAnswersTheSame() {
        CaseReference reference = someCase.written();
        RecordContactWorker.Answer first = record(reference, "work-together");

        assertThat(record(reference, "work-together")).isEqualTo(first);
        assertThat(events(reference)).containsOnlyOnce("contact-recorded");
    }

    @Test
    void adviceLeavesNoFileOnTheFamily() {
        CaseReference reference = someCase.written();
        record(reference, "advice");

        recordAdvice.recordAdvice(reference.value());
        recordAdvice.recordAdvice(reference.value());

        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).notes()).isEmpty();
        assertThat(contacts.of(reference).callerName()).isEmpty();
        assertThat(contacts.of(reference).callerPhone()).isEmpty();
        assertThat(contacts.of(reference).callerRole()).isEqualTo("parent");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
        assertThat(events(reference)).containsOnlyOnce("advice-given");
    }

    @Test
    void aConsultationIsForStaffAndSaysWhomItWasAboutAndAsksNothingElse() {
        CaseReference family = someCase.opened();
        assertThat(consult(family, "own-work")).isEqualTo("consultation-staff");

        CaseReference reference = someCase.openedBy("teacher");
        assertThat(consult(reference, null)).isEqualTo("consultation-about");
        assertThat(consult(reference, "nonsense")).isEqualTo("consultation-about");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPENED);
        assertThat(consult(reference, "unnamed-child")).isNull();
    }

    @Test
    void aConsultationIsAFigureAndLeavesNothingElse() {
        CaseReference reference = someCase.openedBy("teacher");
        contacts.write(
                reference, new ContactText("teacher", "Opettaja Esimerkki", "040 000 0000", "A pupil.", 0), List.of());
        people.add(reference, UUID.randomUUID(), SomeCase.CHILD);
        consult(reference, "unnamed-child");

        recordConsultation.recordConsultation(reference.value());
        recordConsultation.recordConsultation(reference.value());

        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).callerName()).isEmpty();
        assertThat(contacts.of(reference).notes()).isEmpty();
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSULTATION_GIVEN);
        assertThat(events(reference)).containsOnlyOnce("consultation-given", "personal-data-removed");
        assertThat(database.sql(
                                "select caller_role || ' ' || contact_outcome || ' ' || consultation_about || ' '"
                                        + " || change_codes from support_case join contact using (reference) where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo("teacher consultation unnamed-child school-trouble");
    }

    private String consult(CaseReference reference, String about) {
        return recordContact
                .recordContact(reference.value(), "consultation", List.of("school-trouble"), about)
                .missing();
    }

    @Test
    void theOwnWorkerIsTheAreasWorkerOfThatProfessionOrElseItsFirst() {
        CaseReference reference = someCase.contactRecorded();
        steps.consentGiven(reference);
        assertThat(nameOwnWorker
                        .nameOwnWorker(reference.value(), "school-nurse")
                        .participantsDueAt())
                .endsWith("T16:00:00+02:00");
        nameOwnWorker.nameOwnWorker(reference.value(), "counsellor");
        assertThat(cases.get(reference).ownWorker()).extracting(Worker::role).isEqualTo("school-nurse");
        assertThat(events(reference)).containsOnlyOnce("own-worker-named");

        CaseReference other = someCase.contactRecorded();
        steps.consentGiven(other);
        nameOwnWorker.nameOwnWorker(other.value(), "astronaut");
        assertThat(cases.get(other).ownWorker()).isNotNull();
    }

    @Test
    void closesWithAKnownOutcomeOnce() {
        CaseReference reference = someCase.contactRecorded();
        steps.consentGiven(reference);

        assertThat(closeCase.closeCase(reference.value(), null).missing()).isEqualTo("outcome");
        assertThat(closeCase.closeCase(reference.value(), "").missing()).isEqualTo("outcome");
        assertThat(closeCase.closeCase(reference.value(), "happy").missing()).isEqualTo("outcome");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CONSENTED);
        assertThat(closeCase.closeCase(reference.value(), "goals-reached").missing())
                .isNull();
        assertThat(closeCase.closeCase(reference.value(), "goals-reached").missing())
                .isNull();

        assertThat(cases.get(reference).closedAt()).isNotNull();
        assertThat(events(reference)).containsOnlyOnce("closed-goals-reached");
        assertThatExceptionOfType(IllegalStepException.class)
                .isThrownBy(() -> closeCase.closeCase(reference.value(), "partly-reached"));
    }

    @Test
    void aCaseThatIsNotThereIsAnErrorNamingIt() {
        assertThatExceptionOfType(UnknownCaseException.class)
                .isThrownBy(() -> closeCase.closeCase("KAA-1999-0001", "goals-reached"))
                .withMessage("There is no case KAA-1999-0001");
    }

    private String missing(CaseReference reference, String outcome) {
        return record(reference, outcome).missing();
    }

    private RecordContactWorker.Answer record(CaseReference reference, String outcome) {
        return recordContact.recordContact(reference.value(), outcome, List.of("school-trouble"), null);
    }

    private List<String> events(CaseReference reference) {
        return timeline.of(reference).stream().map(EventView::what).toList();
    }
}
