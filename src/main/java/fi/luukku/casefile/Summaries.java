package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.deadline.WorkingDays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Families' situations in short, so that no family tells its own to each new helper again (S1). */
@Service
public class Summaries {

    /** What fits into a summary, in characters. */
    public static final int LONGEST = 10_000;

    private final FamilySummaryRepository summaries;
    private final OpenCases openCases;
    private final People people;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final WorkingDays days;

    Summaries(
            FamilySummaryRepository summaries,
            OpenCases openCases,
            People people,
            Timeline timeline,
            AccessLog accessLog,
            WorkingDays days) {
        this.summaries = summaries;
        this.openCases = openCases;
        this.people = people;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.days = days;
    }

    @Transactional(readOnly = true)
    public SummaryView of(CaseReference reference) {
        FamilySummary summary = find(reference);
        Long approver = summary.approverId();
        return summary.view(
                approver == null ? null : people.get(reference, approver).name());
    }

    /** @throws StaleEditException when someone has changed it since {@code seenVersion} */
    @Transactional
    public void write(CaseReference reference, String text, int seenVersion) {
        openCases.lock(reference);
        FamilySummary summary = find(reference);
        if (summary.write(text, seenVersion)) {
            summaries.save(summary);
            changed(reference, "summary-written");
        }
    }

    /**
     * Somebody of the family has approved the text of {@code seenVersion}.
     *
     * @throws StaleEditException when it is another text by now
     * @throws UnknownPersonException when the person is not on the card
     */
    @Transactional
    public void approve(CaseReference reference, long personId, int seenVersion) {
        openCases.lock(reference);
        people.get(reference, personId);
        FamilySummary summary = find(reference);
        if (summary.approve(personId, seenVersion, days.now())) {
            summaries.save(summary);
            changed(reference, "summary-approved");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        summaries.deleteNow(removal.reference().value());
    }

    private FamilySummary find(CaseReference reference) {
        return summaries.findByReference(reference.value()).orElseGet(() -> new FamilySummary(reference));
    }

    private void changed(CaseReference reference, String what) {
        timeline.note(reference, what);
        accessLog.changed(reference.value(), "summary");
    }
}
