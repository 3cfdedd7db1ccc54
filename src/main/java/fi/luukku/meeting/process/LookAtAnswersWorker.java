package fi.luukku.meeting.process;

import fi.luukku.deadline.Iso;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingReplacements;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class LookAtAnswersWorker {

    private final MeetingReplacements replacements;

    LookAtAnswersWorker(MeetingReplacements replacements) {
        this.replacements = replacements;
    }

    @JobWorker(type = "luukku.look-at-answers")
    public Answer lookAtAnswers(@Variable String meetingReference) {
        return replacements
                .lookAtAnswers(new MeetingReference(meetingReference))
                .map(dueAt -> new Answer(true, Iso.of(dueAt)))
                .orElseGet(() -> new Answer(false, null));
    }

    public record Answer(boolean declineStands, @Nullable String replacementDueAt) {}
}
