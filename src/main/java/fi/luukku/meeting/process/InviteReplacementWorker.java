package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class InviteReplacementWorker {

    private final MeetingLetters letters;

    InviteReplacementWorker(MeetingLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "luukku.invite-replacement")
    public void inviteReplacement(@Variable String meetingReference) {
        letters.invite(new MeetingReference(meetingReference));
    }
}
