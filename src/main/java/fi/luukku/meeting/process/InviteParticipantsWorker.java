package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class InviteParticipantsWorker {

    private final MeetingLetters letters;

    InviteParticipantsWorker(MeetingLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "luukku.invite-participants")
    public void inviteParticipants(@Variable String meetingReference) {
        letters.invite(new MeetingReference(meetingReference));
    }
}
