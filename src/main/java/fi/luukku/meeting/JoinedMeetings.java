package fi.luukku.meeting;

import fi.luukku.casefile.CaseJoined;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Frees the times to come of a case that goes on in another: the family meets once. */
@Component
class JoinedMeetings {

    private final MeetingRepository meetings;
    private final TakenTimes takenTimes;
    private final Cases cases;
    private final WorkingDays days;

    JoinedMeetings(MeetingRepository meetings, TakenTimes takenTimes, Cases cases, WorkingDays days) {
        this.meetings = meetings;
        this.takenTimes = takenTimes;
        this.cases = cases;
        this.days = days;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void release(CaseJoined join) {
        meetings.findByCaseReferenceOrderByNumber(join.joined().value()).stream()
                .filter(meeting -> meeting.status() == MeetingStatus.RESERVED)
                .filter(meeting -> meeting.booking()
                        .filter(booking -> booking.startsAt().isAfter(days.now()))
                        .isPresent())
                .forEach(meeting -> {
                    meeting.miss();
                    takenTimes.release(meeting.reference());
                    cases.note(join.joined(), "meeting-released");
                    cases.note(join.surviving(), "joined-meeting-released");
                });
    }
}
