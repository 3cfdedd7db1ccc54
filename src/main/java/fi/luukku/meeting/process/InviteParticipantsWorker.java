package fi.luukku.meeting.process;

import fi.luukku.deadline.Iso;
import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class InviteParticipantsWorker {

    private final MeetingLetters letters;
    private final Interpreters interpreters;

    InviteParticipantsWorker(MeetingLetters letters, Interpreters interpreters) {
        this.letters = letters;
        this.interpreters = interpreters;
    }

    @JobWorker(type = "luukku.invite-participants")
    public Answer inviteParticipants(@Variable String meetingReference) {
        MeetingReference reference = new MeetingReference(meetingReference);
        letters.invite(reference);
        return interpreters
                .orderBy(reference)
                .map(dueAt -> new Answer(true, Iso.of(dueAt)))
                .orElseGet(() -> new Answer(false, null));
    }

    public record Answer(
            boolean interpreterNeeded, @Nullable String interpreterDueAt) {}
}
