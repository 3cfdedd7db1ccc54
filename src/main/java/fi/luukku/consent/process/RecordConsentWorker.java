package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.ConsentAnswer;
import fi.luukku.consent.ConsentRecording;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records the parents' decision, or says what is missing. */
@Component
public class RecordConsentWorker {

    private final ConsentRecording recording;

    RecordConsentWorker(ConsentRecording recording) {
        this.recording = recording;
    }

    @JobWorker(type = "luukku.record-consent")
    public Answer recordConsent(
            @Variable String caseReference,
            @Variable @Nullable String consentDecision,
            @Variable @Nullable String consentChannel,
            @Variable @Nullable List<String> consentTopics,
            @Variable @Nullable String consentUntil) {
        List<String> topics = consentTopics == null ? List.of() : consentTopics;
        return new Answer(recording.record(
                new CaseReference(caseReference),
                new ConsentAnswer(consentDecision, consentChannel, topics, consentUntil)));
    }

    /** What the model goes on with; {@code missing} is null when the decision is recorded. */
    public record Answer(@Nullable String missing) {}
}
