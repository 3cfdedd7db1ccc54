package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom the parents let know what, until when; or that they did not want this. */
@Entity
class Consent {

    @Id
    private String reference;

    private @Nullable Long giverId;
    private String notes = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    private @Nullable String channel;
    private String topics = "";
    private @Nullable LocalDate validUntil;
    private @Nullable OffsetDateTime recordedAt;
    private boolean callerMayHear;
    private @Nullable OffsetDateTime withdrawnAt;
    private @Nullable String withdrawnBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(CaseReference reference) {
        this.reference = reference.value();
    }

    /**
     * @param hears whether the family allows that the caller hears that it goes forward; null leaves it as it was
     * @return whether it changed anything
     */
    boolean write(@Nullable Long giver, String text, @Nullable Boolean hears, int seenVersion) {
        boolean allowed = hears == null ? callerMayHear : hears;
        if (Objects.equals(giverId, giver) && notes.equals(text) && callerMayHear == allowed) {
            return false;
        }
        if (decision != null) {
            throw new IllegalStateException(
                    "The consent of case %s is %s: who gave it cannot be changed".formatted(reference, decision));
        }
        if (presentVersion() != seenVersion) {
            throw new StaleEditException(reference, "consent");
        }
        giverId = giver;
        notes = text;
        callerMayHear = allowed;
        return true;
    }

    /** @param made that the parents agree, to all or to a part */
    void give(Decision made, @Nullable String by, Collection<String> about, LocalDate until, OffsetDateTime now) {
        record(made, by, about, now);
        validUntil = until;
    }

    void decline(@Nullable String by, OffsetDateTime now) {
        record(Decision.DECLINED, by, List.of(), now);
    }

    void notReached(OffsetDateTime now) {
        record(Decision.NOT_REACHED, null, List.of(), now);
    }

    /** Who answered themselves, and whether the caller may hear of it. */
    void answeredBy(long guardian, boolean hears) {
        giverId = guardian;
        callerMayHear = hears;
    }

    /**
     * The family takes back whatever it agreed to, also before it has decided.
     *
     * @param by {@code link} or {@code worker}
     * @return false when it had before
     */
    boolean withdraw(String by, OffsetDateTime now) {
        if (withdrawnAt != null) {
            return false;
        }
        withdrawnAt = now;
        withdrawnBy = by;
        return true;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    private void record(Decision made, @Nullable String by, Collection<String> about, OffsetDateTime now) {
        if (decision != null) {
            throw new IllegalStateException(
                    "The consent of case %s is %s: it cannot become %s".formatted(reference, decision, made));
        }
        decision = made;
        channel = by;
        topics = String.join(",", about);
        recordedAt = now;
    }

    boolean isRecorded() {
        return decision != null;
    }

    @Nullable Long giverId() {
        return giverId;
    }

    ConsentView view() {
        return new ConsentView(
                giverId,
                notes,
                decision,
                channel,
                topics.isEmpty() ? List.of() : List.of(topics.split(",", -1)),
                validUntil,
                recordedAt,
                callerMayHear,
                withdrawnAt,
                presentVersion());
    }

    private int presentVersion() {
        return version == null ? ConsentView.UNWRITTEN : version;
    }
}
