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

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(CaseReference reference) {
        this.reference = reference.value();
    }

    /** @return whether it changed anything */
    boolean write(@Nullable Long giver, String text, int seenVersion) {
        if (Objects.equals(giverId, giver) && notes.equals(text)) {
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
        return true;
    }

    void give(@Nullable String by, Collection<String> about, LocalDate until, OffsetDateTime now) {
        record(Decision.GIVEN, by, about, now);
        validUntil = until;
    }

    void decline(@Nullable String by, OffsetDateTime now) {
        record(Decision.DECLINED, by, List.of(), now);
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
                presentVersion());
    }

    private int presentVersion() {
        return version == null ? ConsentView.UNWRITTEN : version;
    }
}
