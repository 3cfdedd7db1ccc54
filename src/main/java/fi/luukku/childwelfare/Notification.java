package fi.luukku.childwelfare;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A child welfare notification, from the concern to its sending (L1). */
@Entity
@Table(name = "child_welfare_notification")
class Notification {

    @Id
    private String reference;

    private String caseReference;
    private int number;

    /** Of the worker's form that raised the concern; null while the contact's own process carries it. */
    private @Nullable UUID formId;

    /** The process that carries its task; null until that has begun. */
    private @Nullable Long processInstanceKey;

    private OffsetDateTime openedAt;
    private @Nullable String raisedBy;
    private String reason = "";
    private boolean urgent;

    @Enumerated(EnumType.STRING)
    private @Nullable Manner manner;

    private @Nullable Boolean familyTold;
    private String whyNotTold = "";
    private String unitCode = "";
    private String receiverName = "";
    private String receiverEmail = "";

    @Enumerated(EnumType.STRING)
    private @Nullable SentBy sentBy;

    private @Nullable OffsetDateTime sentAt;
    private @Nullable OffsetDateTime madeAt;
    private boolean moved;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Notification() {}

    Notification(CaseReference caseReference, int number, OffsetDateTime now) {
        this.reference = NotificationReference.of(caseReference, number).value();
        this.caseReference = caseReference.value();
        this.number = number;
        this.openedAt = now;
    }

    /** A worker has raised it, and no process carries it yet. */
    Notification raised(UUID form, String by, String why, boolean now) {
        formId = form;
        raisedBy = by;
        reason = why;
        urgent = now;
        return this;
    }

    /** This process carries its task from now on. */
    void carriedBy(long key) {
        processInstanceKey = key;
    }

    /** The process of the contact itself, which ended, does not carry its task any more: another does, as for a concern. */
    void leaveContact(UUID form) {
        formId = form;
        processInstanceKey = null;
    }

    boolean isOfContact() {
        return formId == null;
    }

    boolean isWaitingForItsProcess() {
        return processInstanceKey == null && !moved;
    }

    /** @return whether it changed anything */
    boolean write(NotificationText text, int seenVersion) {
        if (text.equals(text())) {
            return false;
        }
        if (madeAt != null || moved) {
            throw new IllegalStateException("The notification " + reference + " is made: it cannot be changed");
        }
        if (presentVersion() != seenVersion) {
            throw new StaleEditException(caseReference, "notification");
        }
        reason = text.reason();
        urgent = text.urgent();
        manner = text.manner();
        familyTold = text.familyTold();
        whyNotTold = text.whyNotTold();
        unitCode = text.unitCode();
        receiverName = text.receiverName();
        receiverEmail = text.receiverEmail();
        sentBy = text.sentBy();
        sentAt = text.sentAt();
        return true;
    }

    /** Code of the first thing that must be written before its task is done. */
    Optional<String> firstMissing() {
        if (receiverName.isEmpty()) {
            return Optional.of("notification-receiver");
        }
        if (manner == null) {
            return Optional.of("notification-manner");
        }
        if (familyTold == null || (!familyTold && whyNotTold.isEmpty())) {
            return Optional.of("notification-told");
        }
        return sentAt == null || sentBy == null ? Optional.of("notification-sent") : Optional.empty();
    }

    /** @return whether it was not made before */
    boolean make(OffsetDateTime now) {
        if (madeAt != null) {
            return false;
        }
        if (firstMissing().isPresent()) {
            throw new IllegalStateException("The notification " + reference + " is not whole: it cannot be made");
        }
        madeAt = now;
        return true;
    }

    /** It goes on in another case. */
    void move() {
        moved = true;
    }

    boolean isOpen() {
        return madeAt == null && !moved;
    }

    NotificationReference reference() {
        return new NotificationReference(reference);
    }

    int number() {
        return number;
    }

    @Nullable UUID formId() {
        return formId;
    }

    @Nullable Long processInstanceKey() {
        return processInstanceKey;
    }

    @Nullable String raisedBy() {
        return raisedBy;
    }

    NotificationText text() {
        return new NotificationText(
                reason,
                urgent,
                manner,
                familyTold,
                whyNotTold,
                unitCode,
                receiverName,
                receiverEmail,
                sentBy,
                sentAt == null
                        ? null
                        : sentAt.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime());
    }

    private int presentVersion() {
        return version == null ? 0 : version;
    }

    NotificationView view() {
        return new NotificationView(
                reference(),
                number,
                text(),
                openedAt.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime(),
                raisedBy,
                madeAt,
                moved,
                presentVersion());
    }
}
