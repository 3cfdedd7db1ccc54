package fi.luukku.handover.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.handover.HandOverAsking;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether the card holds what a worker chose for a hand-over that came back, or says what is missing. */
@Component
public class RecordHandOverWorker {

    private final HandOverAsking asking;

    RecordHandOverWorker(HandOverAsking asking) {
        this.asking = asking;
    }

    @JobWorker(type = "luukku.record-hand-over")
    public Answer recordHandOver(@Variable String caseReference, @Variable @Nullable String handOverCheck) {
        return new Answer(asking.check(new CaseReference(caseReference), handOverCheck));
    }

    /** What the model goes on with; {@code missing} is null when the card holds it. */
    public record Answer(@Nullable String missing) {}
}
