package fi.luukku.meeting.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.meeting.MeetingCancelling;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Calls off the meetings to come of a case that ends. */
@Component
public class CancelMeetingsWorker {

    private final MeetingCancelling cancelling;

    CancelMeetingsWorker(MeetingCancelling cancelling) {
        this.cancelling = cancelling;
    }

    @JobWorker(type = "luukku.cancel-meetings")
    public void cancelMeetings(@Variable String caseReference) {
        cancelling.cancelAll(new CaseReference(caseReference));
    }
}
