package fi.luukku.casefile;

import fi.luukku.access.CaseFacts;
import fi.luukku.deadline.WorkingDays;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family's matter from the call to its closure. Each step is a method that the status guards; each answers whether it
 * changed anything, so that a step repeated is a no-op.
 */
@Entity
class SupportCase {

    @Id
    private String reference;

    /** Null until the engine has started the process of a contact that was sent in writing. */
    private @Nullable Long processInstanceKey;

    private String areaCode;

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.OPENED;

    private String changeCodes = "";
    private @Nullable String contactOutcome;
    private @Nullable String consultationAbout;
    private @Nullable String ownWorkerRole;
    private @Nullable String ownWorkerName;
    private @Nullable String ownWorkerEmail;
    private @Nullable String ownWorkerPhone;
    private @Nullable String pairWorkerRole;
    private @Nullable String pairWorkerName;
    private @Nullable String pairWorkerEmail;
    private @Nullable String pairWorkerPhone;
    private OffsetDateTime openedAt;
    private @Nullable OffsetDateTime contactRecordedAt;
    private @Nullable OffsetDateTime consentedAt;
    private @Nullable OffsetDateTime dueAt;
    private @Nullable OffsetDateTime closedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected SupportCase() {}

    SupportCase(
            CaseReference reference,
            @Nullable Long processInstanceKey,
            String areaCode,
            OffsetDateTime openedAt,
            OffsetDateTime contactDueAt) {
        this.reference = reference.value();
        this.processInstanceKey = processInstanceKey;
        this.areaCode = areaCode;
        this.openedAt = openedAt;
        this.dueAt = contactDueAt;
    }

    /**
     * @param what null when nobody knows any more what was chosen
     * @param about whom a consultation was about, null for other outcomes
     */
    boolean recordContact(
            @Nullable ContactOutcome what,
            @Nullable String about,
            Collection<String> changes,
            OffsetDateTime now,
            OffsetDateTime consentDueAt) {
        if (contactRecordedAt != null) {
            return false;
        }
        become(CaseStatus.CONTACT_RECORDED, "have its contact recorded");
        changeCodes = String.join(",", CaseCodes.wellFormed(changes));
        contactOutcome = what == null ? null : what.code();
        consultationAbout = about;
        contactRecordedAt = now;
        dueAt = consentDueAt;
        return true;
    }

    boolean recordConsent(OffsetDateTime now) {
        if (consentedAt != null) {
            return false;
        }
        become(CaseStatus.CONSENTED, "have the parents' consent recorded");
        consentedAt = now;
        dueAt = null;
        return true;
    }

    /** Whether the parents' decision has a place now; what nobody knows was chosen goes on as working together. */
    boolean awaitsConsent() {
        return status == CaseStatus.CONTACT_RECORDED
                && ContactOutcome.ofCode(contactOutcome)
                        .map(ContactOutcome::leadsToConsent)
                        .orElse(true);
    }

    boolean nameOwnWorker(Worker worker, OffsetDateTime participantsDueAt) {
        if (ownWorkerName != null) {
            return false;
        }
        if (status != CaseStatus.CONSENTED) {
            throw IllegalStepException.of(reference, "be given an own worker", status);
        }
        ownWorkerRole = worker.role();
        ownWorkerName = worker.name();
        ownWorkerEmail = worker.email();
        ownWorkerPhone = worker.phone();
        dueAt = participantsDueAt;
        return true;
    }

    /** @param worker null when the own worker works alone again */
    boolean namePair(@Nullable Worker worker) {
        if (Objects.equals(worker, pairWorker())) {
            return false;
        }
        pairWorkerRole = worker == null ? null : worker.role();
        pairWorkerName = worker == null ? null : worker.name();
        pairWorkerEmail = worker == null ? null : worker.email();
        pairWorkerPhone = worker == null ? null : worker.phone();
        return true;
    }

    boolean close(Outcome how, OffsetDateTime now) {
        if (outcome == how) {
            return false;
        }
        if (how == Outcome.JOINED || !how.fits(status)) {
            throw IllegalStepException.of(reference, "be closed with " + how.code(), status);
        }
        become(CaseStatus.CLOSED, "be closed");
        outcome = how;
        closedAt = now;
        dueAt = null;
        return true;
    }

    /** Ends because the family took its consent back, from wherever it is; one that is closed stays as it is. */
    boolean closeAsWithdrawn(OffsetDateTime now) {
        if (status == CaseStatus.CLOSED) {
            return false;
        }
        become(CaseStatus.CLOSED, "be closed as withdrawn");
        outcome = Outcome.CONSENT_WITHDRAWN;
        closedAt = now;
        dueAt = null;
        return true;
    }

    /**
     * Goes on with the contact, in a process that is yet to begin; the own worker stays.
     *
     * @return whether it changed anything; an open case stays as it is
     */
    boolean reopen(OffsetDateTime contactDueAt) {
        if (status != CaseStatus.CLOSED) {
            return false;
        }
        if (outcome == Outcome.ADVICE_GIVEN || outcome == Outcome.JOINED) {
            throw IllegalStepException.of(reference, "be reopened with the outcome " + outcome, status);
        }
        become(CaseStatus.OPENED, "be reopened");
        outcome = null;
        closedAt = null;
        contactRecordedAt = null;
        contactOutcome = null;
        consultationAbout = null;
        consentedAt = null;
        dueAt = contactDueAt;
        return true;
    }

    /** The process that carries the case from now on. */
    void begin(long key) {
        processInstanceKey = key;
    }

    /** Ends as part of another case, from wherever it is. */
    void join(OffsetDateTime now) {
        if (status != CaseStatus.CLOSED) {
            become(CaseStatus.CLOSED, "be joined");
            closedAt = now;
        }
        outcome = Outcome.JOINED;
        dueAt = null;
    }

    /** Of the process that carries the case; empty when it is yet to begin. */
    Optional<Long> processInstanceKey() {
        return Optional.ofNullable(processInstanceKey);
    }

    /** @throws CaseClosedException when nothing may be written on the card any more */
    void mustBeOpen() {
        if (status == CaseStatus.CLOSED) {
            throw new CaseClosedException(reference);
        }
    }

    private void become(CaseStatus next, String step) {
        if (!status.canBecome(next)) {
            throw IllegalStepException.of(reference, step, status);
        }
        status = next;
    }

    String reference() {
        return reference;
    }

    String areaCode() {
        return areaCode;
    }

    CaseStatus status() {
        return status;
    }

    /** In Finnish time, also when it comes from the database, which keeps moments in UTC. */
    @Nullable OffsetDateTime dueAt() {
        return dueAt == null ? null : dueAt.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
    }

    @Nullable Worker ownWorker() {
        return ownWorkerRole == null || ownWorkerName == null || ownWorkerEmail == null || ownWorkerPhone == null
                ? null
                : new Worker(ownWorkerRole, ownWorkerName, ownWorkerEmail, ownWorkerPhone);
    }

    @Nullable Worker pairWorker() {
        return pairWorkerRole == null || pairWorkerName == null || pairWorkerEmail == null || pairWorkerPhone == null
                ? null
                : new Worker(pairWorkerRole, pairWorkerName, pairWorkerEmail, pairWorkerPhone);
    }

    /** Whose the case is, for whoever decides who may see it. */
    CaseFacts facts() {
        return new CaseFacts(areaCode, ownWorkerEmail, pairWorkerEmail);
    }

    CaseView view(String areaName, String callerRole) {
        List<String> changes = changeCodes.isEmpty() ? List.of() : List.of(changeCodes.split(",", -1));
        return new CaseView(
                new CaseReference(reference),
                areaCode,
                areaName,
                callerRole,
                status,
                ownWorker(),
                changes,
                openedAt,
                dueAt(),
                closedAt,
                outcome);
    }
}
