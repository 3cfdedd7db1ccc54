package fi.luukku.handover;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.notification.Language;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One receiver who is to take a family over, from the draft to their answer (J4). */
@Entity
class HandOver {

    @Id
    private String reference;

    private String caseReference;
    private int number;
    private String unitCode = "";
    private String receiverName = "";
    private String receiverEmail = "";

    @Enumerated(EnumType.STRING)
    private Language language = Language.FI;

    private String told = "";
    private boolean familyAgrees;

    @Enumerated(EnumType.STRING)
    private HandOverStatus status = HandOverStatus.DRAFT;

    private @Nullable OffsetDateTime askedAt;
    private @Nullable OffsetDateTime reminderAt;
    private @Nullable OffsetDateTime untilAt;
    private @Nullable OffsetDateTime remindedAt;
    private @Nullable OffsetDateTime cameBackAt;
    private @Nullable OffsetDateTime answeredAt;
    private String answer = "";
    private String answeredBy = "";
    private boolean byPhone;
    private @Nullable OffsetDateTime endedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected HandOver() {}

    HandOver(CaseReference caseReference, int number) {
        this.reference = HandOverReference.of(caseReference, number).value();
        this.caseReference = caseReference.value();
        this.number = number;
    }

    /** @return whether it changed anything */
    boolean write(HandOverText text, int seenVersion) {
        if (status != HandOverStatus.DRAFT) {
            throw new IllegalStateException(
                    "The hand-over %s is %s: it cannot be written".formatted(reference, status));
        }
        if (text.equals(text())) {
            return false;
        }
        if (presentVersion() != seenVersion) {
            throw new StaleEditException(caseReference, "hand-over");
        }
        unitCode = text.unitCode();
        receiverName = text.receiverName();
        receiverEmail = text.receiverEmail();
        language = text.language();
        told = text.told();
        familyAgrees = text.familyAgrees();
        return true;
    }

    /** Code of the first thing that must be written before the receiver can be asked. */
    Optional<String> firstMissing() {
        if (receiverName.isEmpty()) {
            return Optional.of("hand-over-receiver");
        }
        if (receiverEmail.isEmpty()) {
            return Optional.of("hand-over-address");
        }
        if (told.isEmpty()) {
            return Optional.of("hand-over-told");
        }
        return familyAgrees ? Optional.empty() : Optional.of("hand-over-agreement");
    }

    /** Waits for an answer until {@code until}; an answer that is there already stays. */
    void ask(OffsetDateTime now, OffsetDateTime remindAt, OffsetDateTime until) {
        if (status == HandOverStatus.DRAFT) {
            status = HandOverStatus.ASKED;
            askedAt = now;
        }
        reminderAt = remindAt;
        untilAt = until;
    }

    /** @return whether a reminder is to leave */
    boolean remind(OffsetDateTime now) {
        if (status != HandOverStatus.ASKED || remindedAt != null) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /** @return whether it comes back to a worker for the first time */
    boolean comeBack(OffsetDateTime now) {
        if (cameBackAt != null) {
            return false;
        }
        cameBackAt = now;
        return true;
    }

    @Nullable OffsetDateTime cameBackAt() {
        return cameBackAt;
    }

    /** Whether an answer is waited for, and it has not come back to a worker. */
    boolean isWaitedFor() {
        return status == HandOverStatus.ASKED && cameBackAt == null;
    }

    /** Another receiver is asked instead. */
    void replace() {
        if (status == HandOverStatus.ASKED) {
            status = HandOverStatus.REPLACED;
        }
    }

    /** The receiver answers by their link; the first answer stays. */
    void answer(boolean takes, String by, String why, OffsetDateTime now) {
        if (status != HandOverStatus.ASKED) {
            throw new IllegalStateException(
                    "The hand-over %s is %s: it cannot be answered".formatted(reference, status));
        }
        status = takes ? HandOverStatus.TAKEN : HandOverStatus.DECLINED;
        answer = why;
        answeredBy = by;
        answeredAt = now;
    }

    boolean canBeConfirmedByPhone() {
        return endedAt == null
                && !receiverName.isEmpty()
                && (status == HandOverStatus.DRAFT
                        || status == HandOverStatus.ASKED
                        || status == HandOverStatus.DECLINED);
    }

    /** The receiver confirmed to a worker, whatever they said before. */
    void confirmByPhone(String by, OffsetDateTime now) {
        if (!canBeConfirmedByPhone()) {
            throw new IllegalStateException(
                    "The hand-over %s is %s: it cannot be confirmed".formatted(reference, status));
        }
        status = HandOverStatus.TAKEN;
        answeredBy = by;
        byPhone = true;
        answeredAt = now;
    }

    void end(OffsetDateTime now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    boolean isEnded() {
        return endedAt != null;
    }

    HandOverReference reference() {
        return new HandOverReference(reference);
    }

    int number() {
        return number;
    }

    HandOverStatus status() {
        return status;
    }

    boolean wasAsked() {
        return askedAt != null;
    }

    @Nullable OffsetDateTime reminderAt() {
        return reminderAt;
    }

    @Nullable OffsetDateTime untilAt() {
        return untilAt;
    }

    HandOverText text() {
        return new HandOverText(unitCode, receiverName, receiverEmail, language, told, familyAgrees);
    }

    private int presentVersion() {
        return version == null ? HandOvers.UNWRITTEN : version;
    }

    HandOverView view() {
        return new HandOverView(
                reference(),
                number,
                text(),
                status,
                askedAt,
                untilAt,
                remindedAt,
                answeredAt,
                answer,
                answeredBy,
                byPhone,
                isEnded(),
                presentVersion());
    }
}
