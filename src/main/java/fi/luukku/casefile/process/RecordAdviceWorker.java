package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Ends a contact with the advice that was given, and leaves no file on the family. */
@Component
public class RecordAdviceWorker {

    private final CaseSteps steps;

    RecordAdviceWorker(CaseSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "luukku.record-advice")
    public void recordAdvice(@Variable String caseReference) {
        steps.giveAdvice(new CaseReference(caseReference));
    }
}
