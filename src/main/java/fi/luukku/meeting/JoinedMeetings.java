package fi.luukku.meeting;

import fi.luukku.casefile.CaseJoined;
import fi.luukku.casefile.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls off the meetings to come of a case that goes on in another: the family meets once. */
@Component
class JoinedMeetings {

    private final MeetingCancelling cancelling;
    private final Cases cases;

    JoinedMeetings(MeetingCancelling cancelling, Cases cases) {
        this.cancelling = cancelling;
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void release(CaseJoined join) {
        if (cancelling.cancelAll(join.joined()) > 0) {
            cases.note(join.surviving(), "joined-meeting-released");
        }
    }
}
