package fi.luukku.assessment.process;

import fi.luukku.assessment.AssessmentSending;
import fi.luukku.casefile.CaseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

@Component
public class RemindAssessmentReceiverWorker {

    private final AssessmentSending sending;

    RemindAssessmentReceiverWorker(AssessmentSending sending) {
        this.sending = sending;
    }

    @JobWorker(type = "luukku.remind-assessment-receiver")
    public void remindAssessmentReceiver(
            ActivatedJob job, @Variable String caseReference, @Variable String assessmentRemindAt) {
        sending.remind(
                new CaseReference(caseReference),
                job.getProcessInstanceKey(),
                OffsetDateTime.parse(assessmentRemindAt));
    }
}
