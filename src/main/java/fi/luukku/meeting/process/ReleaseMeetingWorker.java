package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingReplacements;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class ReleaseMeetingWorker {

    private final MeetingReplacements replacements;

    ReleaseMeetingWorker(MeetingReplacements replacements) {
        this.replacements = replacements;
    }

    @JobWorker(type = "luukku.release-meeting")
    public void releaseMeeting(@Variable String meetingReference) {
        replacements.release(new MeetingReference(meetingReference));
    }
}
