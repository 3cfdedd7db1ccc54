package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens cases: one for each process instance, however often it asks. */
@Service
public class CaseOpening {

    /** The contact is written down by the end of the next working day; a call late on Friday has until Monday. */
    private static final int CONTACT_WORKING_DAYS = 1;

    private static final String CALLER_UNKNOWN = "other-professional";

    private final SupportCaseRepository cases;
    private final ContactRepository contacts;
    private final CaseNumbers numbers;
    private final Areas areas;
    private final Timeline timeline;
    private final WorkingDays days;
    private final CaseStarts starts;
    private final SentContacts sentContacts;
    private final String baseUrl;

    CaseOpening(
            SupportCaseRepository cases,
            ContactRepository contacts,
            CaseNumbers numbers,
            Areas areas,
            Timeline timeline,
            WorkingDays days,
            CaseStarts starts,
            SentContacts sentContacts,
            @Value("${luukku.base-url}") String baseUrl) {
        this.cases = cases;
        this.contacts = contacts;
        this.numbers = numbers;
        this.areas = areas;
        this.timeline = timeline;
        this.days = days;
        this.starts = starts;
        this.sentContacts = sentContacts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /**
     * Opens the case of a process instance, or answers with the one it has. Started without the form (no area, no
     * caller's role, or an unknown one) it goes to the default area, and the timeline says so to whoever takes it.
     */
    @Transactional
    public OpenedCase open(long processInstanceKey, @Nullable String areaCode, @Nullable String callerRole) {
        Area area = areas.find(areaCode).orElse(areas.fallback());
        int year = days.today().getYear();
        numbers.waitForTurn(area.code(), year);
        Optional<SupportCase> existing = cases.findByProcessInstanceKey(processInstanceKey);
        if (existing.isPresent()) {
            return opened(existing.get());
        }
        CaseReference reference = numbers.next(area.code(), year);
        SupportCase opened = cases.save(new SupportCase(
                reference, processInstanceKey, area.code(), days.now(), days.dueAfter(CONTACT_WORKING_DAYS)));
        Optional<String> caller = Optional.ofNullable(callerRole).filter(CaseCodes.CALLER_ROLES::containsKey);
        contacts.save(new Contact(reference, caller.orElse(CALLER_UNKNOWN)));
        timeline.note(reference, "opened");
        if (areas.find(areaCode).isEmpty()) {
            timeline.note(reference, "opened-without-area");
        }
        if (caller.isEmpty()) {
            timeline.note(reference, "opened-without-caller");
        }
        return opened(opened);
    }

    /**
     * Takes a case that was reopened, or sent in writing, into the process that has started for it.
     *
     * @param startKey names the start, whoever repeats it
     * @throws StartRepeatedException when that start has its process already, or the case is closed again
     */
    @Transactional
    public OpenedCase goOn(CaseReference reference, long processInstanceKey, String startKey) {
        SupportCase waiting = cases.findForChangeByReference(reference.value())
                .orElseThrow(() -> new UnknownCaseException(reference));
        if (!starts.isFirst(startKey, processInstanceKey) || waiting.status() == CaseStatus.CLOSED) {
            throw new StartRepeatedException(startKey);
        }
        waiting.begin(processInstanceKey);
        return opened(waiting);
    }

    private OpenedCase opened(SupportCase opened) {
        OffsetDateTime due = opened.dueAt() != null ? opened.dueAt() : days.dueAfter(CONTACT_WORKING_DAYS);
        CaseReference reference = new CaseReference(opened.reference());
        Optional<SentContactView> sent = sentContacts.of(reference);
        return new OpenedCase(
                reference,
                baseUrl + "/cases/" + opened.reference(),
                due,
                opened.areaCode(),
                contacts.getByReference(opened.reference()).callerRole(),
                sent.map(SentContactView::urgent).orElse(false),
                sent.map(SentContactView::changeCodes).orElse(List.of()));
    }
}
