package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a family wants for itself, in its own words. */
@Entity
class Goal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "goal_seq")
    @SequenceGenerator(name = "goal_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseReference;
    private UUID formId;
    private String words;
    private @Nullable Long wisherId;
    private @Nullable Integer commitment;
    private boolean family;
    private boolean worker;
    private boolean leader;

    @Enumerated(EnumType.STRING)
    private GoalStatus status;

    private String why;
    private OffsetDateTime writtenAt;
    private @Nullable LocalDate endedOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Goal() {}

    @SuppressWarnings("NullAway.Init") // Error: the fields are set by write
    Goal(CaseReference reference, UUID formId, GoalText text, OffsetDateTime now) {
        this.caseReference = reference.value();
        this.formId = formId;
        this.writtenAt = now;
        write(text, now.toLocalDate());
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean change(GoalText text, int seenVersion, LocalDate today) {
        if (text().equals(text)) {
            return false;
        }
        mustBeAsSeen(seenVersion);
        write(text, today);
        return true;
    }

    void mustBeAsSeen(int seenVersion) {
        if (version == null || version != seenVersion) {
            throw new StaleEditException(caseReference, "goals");
        }
    }

    private void write(GoalText text, LocalDate today) {
        words = text.words();
        wisherId = text.wisherId();
        commitment = text.commitment();
        family = text.family();
        worker = text.worker();
        leader = text.leader();
        endedOn = text.status() == GoalStatus.OPEN ? null : text.status() == status ? endedOn : today;
        status = text.status();
        why = text.why();
    }

    private GoalText text() {
        return new GoalText(words, wisherId, commitment, family, worker, leader, status, why);
    }

    @Nullable Long wisherId() {
        return wisherId;
    }

    GoalView view(@Nullable String wisher) {
        if (id == null || version == null) {
            throw new IllegalStateException("The goal is not saved yet");
        }
        return new GoalView(id, text(), wisher, writtenAt, endedOn, version);
    }
}
