package fi.luukku.meeting.process;

import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

@Component
public class RemindParticipantsWorker {

    private final MeetingLetters letters;
    private final Interpreters interpreters;

    RemindParticipantsWorker(MeetingLetters letters, Interpreters interpreters) {
        this.letters = letters;
        this.interpreters = interpreters;
    }

    @JobWorker(type = "luukku.remind-participants")
    public Answer remindParticipants(@Variable String meetingReference) {
        MeetingReference reference = new MeetingReference(meetingReference);
        letters.remind(reference);
        return new Answer(interpreters.isMissing(reference));
    }

    public record Answer(boolean interpreterMissing) {}
}
