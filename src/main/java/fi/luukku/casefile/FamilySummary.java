package fi.luukku.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The family's situation told once; whoever approves it approves the very text that stands there. */
@Entity
class FamilySummary {

    @Id
    private String reference;

    private String text = "";
    private @Nullable Long approverId;
    private @Nullable OffsetDateTime approvedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected FamilySummary() {}

    FamilySummary(CaseReference reference) {
        this.reference = reference.value();
    }

    /** @return whether it changed anything; another text needs another approval */
    boolean write(String words, int seenVersion) {
        if (text.equals(words)) {
            return false;
        }
        mustBeAsSeen(seenVersion);
        text = words;
        approverId = null;
        approvedAt = null;
        return true;
    }

    /** @return whether it changed anything */
    boolean approve(long personId, int seenVersion, OffsetDateTime now) {
        if (Objects.equals(approverId, personId)) {
            return false;
        }
        mustBeAsSeen(seenVersion);
        if (text.isEmpty()) {
            throw new IllegalStateException("The summary of case " + reference + " is not written yet");
        }
        approverId = personId;
        approvedAt = now;
        return true;
    }

    private void mustBeAsSeen(int seenVersion) {
        if (presentVersion() != seenVersion) {
            throw new StaleEditException(reference, "summary");
        }
    }

    private int presentVersion() {
        return version == null ? SummaryView.UNWRITTEN : version;
    }

    @Nullable Long approverId() {
        return approverId;
    }

    SummaryView view(@Nullable String approver) {
        return new SummaryView(text, approver, approvedAt, presentVersion());
    }
}
