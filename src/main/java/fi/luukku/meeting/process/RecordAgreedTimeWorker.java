package fi.luukku.meeting.process;

import fi.luukku.deadline.Iso;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingTime;
import fi.luukku.meeting.MeetingTimes;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordAgreedTimeWorker {

    private final MeetingTimes times;

    RecordAgreedTimeWorker(MeetingTimes times) {
        this.times = times;
    }

    @JobWorker(type = "luukku.record-agreed-time")
    public Answer recordAgreedTime(@Variable String meetingReference, @Variable @Nullable String agreedTime) {
        return times.agree(new MeetingReference(meetingReference), FormTime.read(agreedTime))
                .map(Answer::at)
                .orElse(Answer.MISSING);
    }

    public record Answer(
            @Nullable String missing,
            @Nullable String meetingStartsAt,
            @Nullable String reminderAt,
            @Nullable String meetingRecordDueAt) {

        static final Answer MISSING = new Answer("agreed-time", null, null, null);

        static Answer at(MeetingTime time) {
            return new Answer(null, Iso.of(time.startsAt()), Iso.of(time.reminderAt()), Iso.of(time.recordDueAt()));
        }
    }
}
