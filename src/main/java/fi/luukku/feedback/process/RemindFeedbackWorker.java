package fi.luukku.feedback.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.feedback.FeedbackRequests;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class RemindFeedbackWorker {

    private final FeedbackRequests requests;

    RemindFeedbackWorker(FeedbackRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = "luukku.remind-feedback")
    public void remindFeedback(@Variable String caseReference) {
        requests.remind(new CaseReference(caseReference));
    }
}
