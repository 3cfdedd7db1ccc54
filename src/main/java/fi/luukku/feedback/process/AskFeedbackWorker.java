package fi.luukku.feedback.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.Iso;
import fi.luukku.feedback.FeedbackRequests;
import fi.luukku.feedback.FeedbackTimes;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class AskFeedbackWorker {

    private final FeedbackRequests requests;

    AskFeedbackWorker(FeedbackRequests requests) {
        this.requests = requests;
    }

    @JobWorker(type = "luukku.ask-feedback")
    public Answer askFeedback(@Variable String caseReference) {
        return Answer.of(requests.ask(new CaseReference(caseReference)));
    }

    public record Answer(String feedbackReminderAt, String feedbackUntilAt, String closureDueAt) {

        static Answer of(FeedbackTimes times) {
            return new Answer(Iso.of(times.reminderAt()), Iso.of(times.untilAt()), Iso.of(times.closureDueAt()));
        }
    }
}
