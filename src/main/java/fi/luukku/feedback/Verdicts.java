package fi.luukku.feedback;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The family's own verdict, told when summing up (T4). */
@Service
public class Verdicts {

    private final FamilyVerdictRepository verdicts;
    private final Cases cases;
    private final WorkingDays days;

    Verdicts(FamilyVerdictRepository verdicts, Cases cases, WorkingDays days) {
        this.verdicts = verdicts;
        this.cases = cases;
        this.days = days;
    }

    /**
     * Keeps what the family said; the same again is a no-op, another one replaces it until the case is closed.
     *
     * @param process names the process that summed up: a reopened case has a verdict for each time
     */
    @Transactional
    public void record(CaseReference reference, long process, Verdict verdict) {
        if (cases.get(reference).closed()) {
            return;
        }
        Optional<FamilyVerdict> before = verdicts.findById(process);
        if (before.isEmpty()) {
            verdicts.save(new FamilyVerdict(process, reference, verdict, days.now()));
            cases.note(reference, "verdict-recorded");
        } else if (before.get().change(verdict, days.now())) {
            cases.note(reference, "verdict-recorded");
        }
    }

    /** One for each time the case was summed up, oldest first. */
    @Transactional(readOnly = true)
    public List<VerdictView> of(CaseReference reference) {
        return verdicts.findByCaseReferenceOrderBySaidAt(reference.value()).stream()
                .map(FamilyVerdict::view)
                .toList();
    }
}
