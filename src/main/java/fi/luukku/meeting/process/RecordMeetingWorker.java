package fi.luukku.meeting.process;

import fi.luukku.meeting.FollowUpOutcome;
import fi.luukku.meeting.MeetingClosing;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordMeetingWorker {

    private final MeetingClosing closing;

    RecordMeetingWorker(MeetingClosing closing) {
        this.closing = closing;
    }

    @JobWorker(type = "luukku.record-meeting")
    public Answer recordMeeting(
            @Variable String meetingReference,
            @Variable @Nullable Boolean meetingHeld,
            @Variable @Nullable Boolean childPresent,
            @Variable @Nullable String followUpOutcome) {
        MeetingReference reference = new MeetingReference(meetingReference);
        return new Answer(closing.close(
                        reference,
                        meetingHeld,
                        Boolean.TRUE.equals(childPresent),
                        FollowUpOutcome.of(followUpOutcome).orElse(null))
                .orElse(null));
    }

    public record Answer(@Nullable String missing) {}
}
