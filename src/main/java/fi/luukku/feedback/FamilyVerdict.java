package fi.luukku.feedback;

import fi.luukku.casefile.CaseReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;

/** What the family said of the work together when one process summed up. */
@Entity
class FamilyVerdict {

    @Id
    private long processInstanceKey;

    private String caseReference;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private OffsetDateTime saidAt;

    @SuppressWarnings("NullAway.Init")
    protected FamilyVerdict() {}

    FamilyVerdict(long process, CaseReference reference, Verdict verdict, OffsetDateTime now) {
        this.processInstanceKey = process;
        this.caseReference = reference.value();
        this.verdict = verdict;
        this.saidAt = now;
    }

    /** @return whether it changed anything */
    boolean change(Verdict other, OffsetDateTime now) {
        if (verdict == other) {
            return false;
        }
        verdict = other;
        saidAt = now;
        return true;
    }

    VerdictView view() {
        return new VerdictView(verdict, saidAt);
    }
}
