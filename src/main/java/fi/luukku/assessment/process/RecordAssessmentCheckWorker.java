package fi.luukku.assessment.process;

import fi.luukku.assessment.AssessmentSending;
import fi.luukku.casefile.CaseReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what was found out when the receiver was rung: they are waited for some more, or the request is changed. */
@Component
public class RecordAssessmentCheckWorker {

    private static final String CHANGE = "change-request";

    private final AssessmentSending sending;

    RecordAssessmentCheckWorker(AssessmentSending sending) {
        this.sending = sending;
    }

    @JobWorker(type = "luukku.record-assessment-check")
    public AssessmentAnswer recordAssessmentCheck(
            ActivatedJob job,
            @Variable String caseReference,
            @Variable @Nullable String assessmentCheck,
            @Variable String assessmentClockAt) {
        return AssessmentAnswer.of(sending.check(
                new CaseReference(caseReference),
                job.getProcessInstanceKey(),
                OffsetDateTime.parse(assessmentClockAt),
                CHANGE.equals(assessmentCheck)));
    }
}
