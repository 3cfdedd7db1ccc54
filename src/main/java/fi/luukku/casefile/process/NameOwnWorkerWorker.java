package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the family's own worker on the card; the name stays there and never becomes a variable. */
@Component
public class NameOwnWorkerWorker {

    private final CaseSteps steps;

    NameOwnWorkerWorker(CaseSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "luukku.name-own-worker")
    public Answer nameOwnWorker(@Variable String caseReference, @Variable @Nullable String ownWorkerRole) {
        return new Answer(Iso.of(steps.nameOwnWorker(new CaseReference(caseReference), ownWorkerRole)));
    }

    /** What the model goes on with. */
    public record Answer(String participantsDueAt) {}
}
