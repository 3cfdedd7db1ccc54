package fi.luukku.assessment.process;

import fi.luukku.assessment.AssessmentSending;
import fi.luukku.casefile.CaseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Sends the request for a service needs assessment, or says what the card lacks. */
@Component
public class SendAssessmentRequestWorker {

    private final AssessmentSending sending;

    SendAssessmentRequestWorker(AssessmentSending sending) {
        this.sending = sending;
    }

    @JobWorker(type = "luukku.send-assessment-request")
    public AssessmentAnswer sendAssessmentRequest(ActivatedJob job, @Variable String caseReference) {
        return AssessmentAnswer.of(sending.send(new CaseReference(caseReference), job.getProcessInstanceKey()));
    }
}
