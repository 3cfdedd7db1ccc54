package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class RemindParticipantsWorker {

    private final MeetingLetters letters;

    RemindParticipantsWorker(MeetingLetters letters) {
        this.letters = letters;
    }

    @JobWorker(type = "luukku.remind-participants")
    public void remindParticipants(@Variable String meetingReference) {
        letters.remind(new MeetingReference(meetingReference));
    }
}
