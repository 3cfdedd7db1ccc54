package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a closed case again, its past kept: a new process begins with the contact. */
@Service
public class CaseReopening {

    static final String MESSAGE = "luukku.case-reopened";

    private static final int CONTACT_WORKING_DAYS = 1;

    private final OpenCases openCases;
    private final Cases cases;
    private final ContactRepository contacts;
    private final CasePast past;
    private final SentContacts sentContacts;
    private final EngineMessages engine;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final SearchKeys searchKeys;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;

    CaseReopening(
            OpenCases openCases,
            Cases cases,
            ContactRepository contacts,
            CasePast past,
            SentContacts sentContacts,
            EngineMessages engine,
            Timeline timeline,
            AccessLog accessLog,
            SearchKeys searchKeys,
            WorkingDays days,
            ApplicationEventPublisher events) {
        this.openCases = openCases;
        this.cases = cases;
        this.contacts = contacts;
        this.past = past;
        this.sentContacts = sentContacts;
        this.engine = engine;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.searchKeys = searchKeys;
        this.days = days;
        this.events = events;
    }

    /**
     * Reopens the case; one that is open already stays as it is.
     *
     * @throws IllegalStepException when it was joined to another, when advice was given and the family's data are gone, or
     *     when a consultation is to go on without the family's agreement
     */
    @Transactional
    public void reopen(CaseReference reference, ReopenReason reason) {
        SupportCase supportCase = openCases.forChange(reference);
        CaseView before = cases.get(reference);
        Outcome ended = before.outcome();
        if (ended != null && !ReopenReason.after(ended).contains(reason)) {
            throw IllegalStepException.of(
                    reference, "be reopened because of " + reason.code() + " after " + ended.code());
        }
        if (!supportCase.reopen(days.dueAfter(CONTACT_WORKING_DAYS))) {
            return;
        }
        Contact contact = contacts.getByReference(reference.value());
        ContactView written = contact.view();
        int number = past.keep(
                before, sentContacts.take(reference).map(written::after).orElse(written), reason);
        contact.beginAnew();
        searchKeys.removeCaller(reference);
        events.publishEvent(new CaseReopened(reference));
        timeline.note(reference, "reopened-" + reason.code());
        accessLog.changed(reference.value(), "reopened");
        String startKey = reference + "/" + number;
        engine.start(
                MESSAGE, startKey, reference.value(), Map.of("caseReference", reference.value(), "startKey", startKey));
    }

    /** How the case ended before it was reopened, the first end first. */
    @Transactional(readOnly = true)
    public List<PastEnd> past(CaseReference reference) {
        return past.of(reference);
    }
}
