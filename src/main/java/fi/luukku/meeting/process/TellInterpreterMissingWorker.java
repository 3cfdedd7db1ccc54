package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class TellInterpreterMissingWorker {

    private final MeetingLetters letters;

    TellInterpreterMissingWorker(MeetingLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "luukku.tell-interpreter-missing")
    public void tellInterpreterMissing(@Variable String meetingReference) {
        letters.tellInterpreterMissing(new MeetingReference(meetingReference));
    }
}
