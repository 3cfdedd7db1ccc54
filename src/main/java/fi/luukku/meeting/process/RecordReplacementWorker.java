package fi.luukku.meeting.process;

import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingReplacements;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordReplacementWorker {

    private final MeetingReplacements replacements;

    RecordReplacementWorker(MeetingReplacements replacements) {
        this.replacements = replacements;
    }

    @JobWorker(type = "luukku.record-replacement")
    public Answer recordReplacement(@Variable String meetingReference, @Variable @Nullable Boolean timeKept) {
        return new Answer(replacements
                .record(new MeetingReference(meetingReference), timeKept)
                .orElse(null));
    }

    public record Answer(@Nullable String missing) {}
}
