package fi.luukku.assessment.process;

import fi.luukku.assessment.AssessmentSending;
import fi.luukku.casefile.CaseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

@Component
public class DropAssessmentRequestWorker {

    private final AssessmentSending sending;

    DropAssessmentRequestWorker(AssessmentSending sending) {
        this.sending = sending;
    }

    @JobWorker(type = "luukku.drop-assessment-request")
    public void dropAssessmentRequest(ActivatedJob job, @Variable String caseReference) {
        sending.drop(new CaseReference(caseReference), job.getProcessInstanceKey());
    }
}
