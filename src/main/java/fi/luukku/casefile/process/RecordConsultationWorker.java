package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Ends a contact with the consultation that was given to staff, and leaves codes for the figures only. */
@Component
public class RecordConsultationWorker {

    private final CaseSteps steps;

    RecordConsultationWorker(CaseSteps steps) {
        this.steps = steps;
    }

    @JobWorker(type = "luukku.record-consultation")
    public void recordConsultation(@Variable String caseReference) {
        steps.giveConsultation(new CaseReference(caseReference));
    }
}
