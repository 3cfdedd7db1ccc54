package fi.luukku.meeting.process;

import fi.luukku.deadline.Iso;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingTime;
import fi.luukku.meeting.MeetingTimes;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ReserveMeetingWorker {

    /** Working days in which a time is agreed by hand. */
    private static final int DAYS_TO_AGREE = 2;

    private final MeetingTimes times;
    private final WorkingDays days;

    ReserveMeetingWorker(MeetingTimes times, WorkingDays days) {
        this.times = times;
        this.days = days;
    }

    @JobWorker(type = "luukku.reserve-meeting")
    public Answer reserveMeeting(@Variable String meetingReference, @Variable @Nullable String notBefore) {
        LocalDate earliest = notBefore == null || notBefore.isEmpty() ? null : LocalDate.parse(notBefore);
        return times.reserve(new MeetingReference(meetingReference), earliest)
                .map(Answer::at)
                .orElseGet(() -> Answer.nothingFree(days.dueAfter(DAYS_TO_AGREE)));
    }

    public record Answer(
            boolean timeFound,
            @Nullable String meetingStartsAt,
            @Nullable String reminderAt,
            @Nullable String meetingRecordDueAt,
            @Nullable String timeDueAt) {

        static Answer nothingFree(OffsetDateTime timeDueAt) {
            return new Answer(false, null, null, null, Iso.of(timeDueAt));
        }

        static Answer at(MeetingTime time) {
            return new Answer(
                    true, Iso.of(time.startsAt()), Iso.of(time.reminderAt()), Iso.of(time.recordDueAt()), null);
        }
    }
}
