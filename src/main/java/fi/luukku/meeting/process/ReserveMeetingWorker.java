package fi.luukku.meeting.process;

import fi.luukku.deadline.Iso;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingTime;
import fi.luukku.meeting.MeetingTimes;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ReserveMeetingWorker {

    private final MeetingTimes times;

    ReserveMeetingWorker(MeetingTimes times) {
        this.times = times;
    }

    @JobWorker(type = "luukku.reserve-meeting")
    public Answer reserveMeeting(@Variable String meetingReference, @Variable @Nullable String notBefore) {
        LocalDate earliest = notBefore == null || notBefore.isEmpty() ? null : LocalDate.parse(notBefore);
        return times.reserve(new MeetingReference(meetingReference), earliest)
                .map(Answer::at)
                .orElse(Answer.NOTHING_FREE);
    }

    public record Answer(
            boolean timeFound,
            @Nullable String meetingStartsAt,
            @Nullable String reminderAt,
            @Nullable String meetingRecordDueAt) {

        static final Answer NOTHING_FREE = new Answer(false, null, null, null);

        static Answer at(MeetingTime time) {
            return new Answer(true, Iso.of(time.startsAt()), Iso.of(time.reminderAt()), Iso.of(time.recordDueAt()));
        }
    }
}
