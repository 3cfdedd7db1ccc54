package fi.luukku.handover.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.Iso;
import fi.luukku.handover.HandOverAsking;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Brings a hand-over that nobody confirmed back to a worker. */
@Component
public class BringBackHandOverWorker {

    private final HandOverAsking asking;

    BringBackHandOverWorker(HandOverAsking asking) {
        this.asking = asking;
    }

    @JobWorker(type = "luukku.bring-back-hand-over")
    public Answer bringBackHandOver(@Variable String caseReference) {
        return new Answer(Iso.of(asking.bringBack(new CaseReference(caseReference))));
    }

    /** What the model goes on with. */
    public record Answer(String handOverCheckDueAt) {}
}
