package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.ConsentAnswer;
import fi.luukku.consent.ConsentRecording;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the parents' decision, or says what is missing; one that the family gave itself is on the card already. */
@Component
public class RecordConsentWorker {

    private final ConsentRecording recording;
    private final Consents consents;

    RecordConsentWorker(ConsentRecording recording, Consents consents) {
        this.recording = recording;
        this.consents = consents;
    }

    @JobWorker(type = "luukku.record-consent")
    public Answer recordConsent(
            @Variable String caseReference,
            @Variable @Nullable String consentDecision,
            @Variable @Nullable String consentChannel,
            @Variable @Nullable List<String> consentTopics,
            @Variable @Nullable String consentUntil) {
        List<String> topics = consentTopics == null ? List.of() : consentTopics;
        CaseReference reference = new CaseReference(caseReference);
        String missing =
                recording.record(reference, new ConsentAnswer(consentDecision, consentChannel, topics, consentUntil));
        Decision decision = consents.of(reference).decision();
        return new Answer(missing, decision == null ? null : decision.code());
    }

    /**
     * What the model goes on with; {@code missing} is null when the decision is recorded, and then {@code consentDecision} is
     * the one on the card: the first that was made, by whoever made it.
     */
    public record Answer(@Nullable String missing, @Nullable String consentDecision) {}
}
