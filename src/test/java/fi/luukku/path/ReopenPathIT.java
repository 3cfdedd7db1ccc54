package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.runtime.camunda.Instance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** A case that goes on after its end, a start that comes again, and a case that goes on in another. */
class ReopenPathIT extends OnThePath {

    @Autowired
    CaseReopening reopening;

    @Autowired
    CaseJoining joining;

    @Autowired
    @Qualifier("models") HealthIndicator models;

    @BeforeEach
    void waitForTheModels() {
        soon().untilAsserted(() -> assertThat(models.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void aReopenedCaseBeginsWithTheContactAndIsStartedOnce() {
        CaseReference reference = declined();

        reopening.reopen(reference, ReopenReason.FAMILY_CALLED);
        writeContactWhenTasked(reference);
        startAgain(reference);
        soon().untilAsserted(() -> assertThat(everyInstance(reference))
                .filteredOn(instance -> operate.elements(instance.key()).contains("EndEvent_StartedAlready COMPLETED"))
                .hasSize(1));
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "work-together"));
        decline(reference);

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(reopening.past(reference)).hasSize(1);
        // A start repeated when everything is over ends by itself too.
        startAgain(reference);
        soon().untilAsserted(() -> assertThat(everyInstance(reference))
                .filteredOn(instance -> operate.elements(instance.key()).contains("EndEvent_StartedAlready COMPLETED"))
                .hasSize(2));
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_DECLINED);
    }

    @Test
    void theProcessOfAJoinedCaseIsCancelled() {
        CaseReference first = answerCall("KAA");
        CaseReference second = answerCall("KAA");
        task(first, "UserTask_TakeContact");
        task(second, "UserTask_TakeContact");

        joining.join(second, first);

        soon().untilAsserted(() -> assertThat(instances(second))
                .isNotEmpty()
                .allSatisfy(instance -> assertThat(instance.state()).isEqualTo("CANCELED")));
        assertThat(instances(first))
                .allSatisfy(instance -> assertThat(instance.state()).isEqualTo("ACTIVE"));
        instances(first)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private CaseReference declined() {
        CaseReference reference = answerCall("KAA");
        writeContact(reference);
        addFamily(reference);
        agreeToWorkTogether(reference);
        decline(reference);
        return reference;
    }

    private void decline(CaseReference reference) {
        writeConsent(reference);
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "declined", "consentChannel", "phone"));
        awaitEnd(reference, "EndEvent_ConsentDeclined");
    }

    private void writeContactWhenTasked(CaseReference reference) {
        task(reference, "UserTask_TakeContact");
        writeContact(reference);
    }

    /** The message again, long after the engine has forgotten the first. */
    private void startAgain(CaseReference reference) {
        client.newPublishMessageCommand()
                .messageName("luukku.case-reopened")
                .correlationKey(UUID.randomUUID().toString())
                .variables(Map.of("caseReference", reference.value(), "startKey", reference + "/1"))
                .send()
                .join();
    }

    private List<Instance> everyInstance(CaseReference reference) {
        return operate.instancesWhere("startKey", reference + "/1");
    }
}
