package fi.luukku.meeting;

import fi.luukku.casefile.DueWork;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings of today, and those that are over and have no record yet. */
@Component
class DueMeetings implements DueWork {

    private final MeetingRepository meetings;
    private final WorkingDays days;

    DueMeetings(MeetingRepository meetings, WorkingDays days) {
        this.meetings = meetings;
        this.days = days;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> until(OffsetDateTime moment, int atMost) {
        return meetings
                .findByStatusAndStartsAtLessThanEqualOrderByStartsAt(MeetingStatus.RESERVED, moment, Limit.of(atMost))
                .stream()
                .flatMap(meeting -> meeting.booking().stream().map(booking -> due(meeting, booking)))
                .toList();
    }

    private Due due(Meeting meeting, Booking booking) {
        return new Due(
                meeting.reference().caseReference(),
                booking.startsAt(),
                booking.endsAt().isBefore(days.now()) ? "Write what came of the meeting" : "Meeting",
                "meeting");
    }
}
