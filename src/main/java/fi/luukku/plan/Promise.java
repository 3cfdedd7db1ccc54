package fi.luukku.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What someone around the table said they will do, and how it went (O8). */
@Entity
class Promise {

    @Id
    private String reference;

    private String caseReference;
    private int number;
    private String meetingReference;
    private UUID formId;
    private @Nullable Long ownerPersonId;
    private String ownerRole;
    private String what;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private PromiseStatus status = PromiseStatus.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable PromiseResult result;

    private String reason = "";
    private OffsetDateTime writtenAt;
    private @Nullable OffsetDateTime answeredAt;
    private @Nullable LocalDate settledOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Promise() {}

    Promise(PromiseReference reference, Plan plan, PersonAtTable owner, NewPromise words, OffsetDateTime now) {
        if (words.dueOn().isBefore(now.toLocalDate())) {
            throw new IllegalArgumentException("A promise cannot be due in the past, " + words.dueOn());
        }
        this.reference = reference.value();
        this.caseReference = reference.caseReference().value();
        this.number = reference.number();
        this.meetingReference = plan.meetingReference();
        this.formId = words.formId();
        this.ownerPersonId = owner.personId();
        this.ownerRole = owner.role();
        this.what = words.what();
        this.dueOn = words.dueOn();
        this.writtenAt = now;
        if (plan.followUp().isPresent()) {
            // Written after the questions were set: only the follow-up meeting can ask.
            this.status = PromiseStatus.ON_AGENDA;
        }
    }

    /** Says it in other words, or of another owner or day; false when it says the same. Only before it is agreed. */
    boolean change(PersonAtTable owner, String words, LocalDate day, LocalDate today) {
        if (Objects.equals(owner.personId(), ownerPersonId) && words.equals(what) && day.equals(dueOn)) {
            return false;
        }
        if (day.isBefore(today) && !day.equals(dueOn)) {
            throw new IllegalArgumentException("A promise cannot be due in the past, " + day);
        }
        ownerPersonId = owner.personId();
        ownerRole = owner.role();
        what = words;
        dueOn = day;
        return true;
    }

    /** Asks the owner how it went; false when that is no longer needed. */
    boolean ask() {
        if (status != PromiseStatus.OPEN || settledOn != null) {
            return false;
        }
        status = PromiseStatus.ASKED;
        return true;
    }

    /** Leaves it to the follow-up meeting, unless its result is known; true when something changed. */
    boolean putOnAgenda() {
        if (status == PromiseStatus.ANSWERED || status == PromiseStatus.ON_AGENDA) {
            return false;
        }
        status = PromiseStatus.ON_AGENDA;
        return true;
    }

    /**
     * Keeps the answer; another one replaces it until the promise is settled.
     *
     * @return whether its owner's answer is being waited for
     */
    boolean answer(PromiseResult answer, String why, OffsetDateTime now) {
        if (settledOn != null) {
            throw new SettledPromiseException(reference());
        }
        boolean awaited = status == PromiseStatus.ASKED;
        if (status != PromiseStatus.ANSWERED || result != answer || !reason.equals(why)) {
            status = PromiseStatus.ANSWERED;
            result = answer;
            reason = why;
            answeredAt = now;
        }
        return awaited;
    }

    /** The follow-up meeting has looked at it. */
    void settle(LocalDate on) {
        if (settledOn == null) {
            settledOn = on;
        }
    }

    PromiseReference reference() {
        return new PromiseReference(reference);
    }

    String caseReference() {
        return caseReference;
    }

    String meetingReference() {
        return meetingReference;
    }

    @Nullable Long ownerPersonId() {
        return ownerPersonId;
    }

    String ownerRole() {
        return ownerRole;
    }

    String what() {
        return what;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    PromiseStatus status() {
        return status;
    }

    @Nullable PromiseResult result() {
        return result;
    }

    String reason() {
        return reason;
    }

    boolean isSettled() {
        return settledOn != null;
    }

    boolean isOpen() {
        return settledOn == null && (status == PromiseStatus.OPEN || status == PromiseStatus.ASKED);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
