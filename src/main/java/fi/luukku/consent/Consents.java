package fi.luukku.consent;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopened;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Consents as they are written on the card, before the decision is recorded. */
@Service
public class Consents {

    /** What fits into the notes, in characters. */
    public static final int NOTES_LENGTH = 10_000;

    private final ConsentRepository consents;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    Consents(ConsentRepository consents, OpenCases openCases, Cases cases, AccessLog accessLog, WorkingDays days) {
        this.consents = consents;
        this.openCases = openCases;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public ConsentView of(CaseReference reference) {
        return consents.findByReference(reference.value())
                .orElseGet(() -> new Consent(reference))
                .view();
    }

    /**
     * Writes who was asked and what was said.
     *
     * @param giverId a guardian on the card, null when not known yet
     * @throws fi.luukku.casefile.StaleEditException when someone has changed it since {@code seenVersion}
     */
    @Transactional
    public void write(CaseReference reference, @Nullable Long giverId, String notes, int seenVersion) {
        openCases.lock(reference);
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        if (consent.write(giverId, notes, seenVersion)) {
            consents.save(consent);
            cases.note(reference, "consent-written");
            accessLog.changed(reference.value(), "consent");
        }
    }

    /** What was agreed ended with the case; the parents are asked anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void askAnew(CaseReopened reopened) {
        consents.keepPast(reopened.reference().value(), days.now());
        consents.deleteNow(reopened.reference().value());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        consents.deleteNow(removal.reference().value());
    }
}
