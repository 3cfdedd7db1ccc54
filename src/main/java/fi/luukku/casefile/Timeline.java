package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened in a case, when and by whom. */
@Component
public class Timeline {

    private final CaseEventRepository events;
    private final SignedIn signedIn;
    private final AccessLog accessLog;
    private final WorkingDays days;

    Timeline(CaseEventRepository events, SignedIn signedIn, AccessLog accessLog, WorkingDays days) {
        this.events = events;
        this.signedIn = signedIn;
        this.accessLog = accessLog;
        this.days = days;
    }

    /**
     * Tells the access log too, so that no step of a process is missing there.
     *
     * @param what a code, {@code contact-recorded}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(CaseReference reference, String what) {
        events.save(new CaseEvent(reference, days.now(), what, signedIn.name()));
        accessLog.noted(reference.value(), what);
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<EventView> of(CaseReference reference) {
        return events.findByReferenceOrderByIdDesc(reference.value()).stream()
                .map(CaseEvent::view)
                .toList();
    }
}
