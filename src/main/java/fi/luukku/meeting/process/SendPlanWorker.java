package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class SendPlanWorker {

    private final MeetingLetters letters;

    SendPlanWorker(MeetingLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "luukku.send-plan")
    public void sendPlan(@Variable String meetingReference) {
        letters.sendPlan(new MeetingReference(meetingReference));
    }
}
