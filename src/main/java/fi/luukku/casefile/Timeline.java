package fi.luukku.casefile;

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
    private final WorkingDays days;

    Timeline(CaseEventRepository events, SignedIn signedIn, WorkingDays days) {
        this.events = events;
        this.signedIn = signedIn;
        this.days = days;
    }

    /** @param what a code, {@code contact-recorded} */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(CaseReference reference, String what) {
        events.save(new CaseEvent(reference, days.now(), what, signedIn.name()));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<EventView> of(CaseReference reference) {
        return events.findByReferenceOrderByIdDesc(reference.value()).stream()
                .map(CaseEvent::view)
                .toList();
    }
}
