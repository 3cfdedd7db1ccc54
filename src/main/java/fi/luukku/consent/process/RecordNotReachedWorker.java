package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.ConsentRecording;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records that the parents were not reached, unless they have answered after all. */
@Component
public class RecordNotReachedWorker {

    private final ConsentRecording recording;
    private final Consents consents;

    RecordNotReachedWorker(ConsentRecording recording, Consents consents) {
        this.recording = recording;
        this.consents = consents;
    }

    @JobWorker(type = "luukku.record-not-reached")
    public Answer recordNotReached(@Variable String caseReference) {
        CaseReference reference = new CaseReference(caseReference);
        recording.recordNotReached(reference);
        Decision decision = consents.of(reference).decision();
        return new Answer(decision == null ? null : decision.code());
    }

    /** What the model goes on with. */
    public record Answer(@Nullable String consentDecision) {}
}
