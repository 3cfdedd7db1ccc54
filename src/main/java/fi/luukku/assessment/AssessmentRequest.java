package fi.luukku.assessment;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request for a service needs assessment, from its writing until another organisation has taken it over. */
@Entity
class AssessmentRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assessment_request_seq")
    @SequenceGenerator(name = "assessment_request_seq", allocationSize = 50)
    private @Nullable Long id;

    private String caseReference;
    private @Nullable Long processInstanceKey;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status = AssessmentStatus.WRITTEN;

    private String why = "";
    private String wishes = "";
    private boolean familyAgrees;
    private String receiverName = "";
    private String receiverEmail = "";

    @Enumerated(EnumType.STRING)
    private Language receiverLanguage = Language.FI;

    private int sendings;
    private @Nullable OffsetDateTime sentAt;
    private @Nullable LocalDate arrivedOn;
    private @Nullable LocalDate startBy;
    private @Nullable LocalDate doneBy;
    private @Nullable OffsetDateTime remindAt;
    private @Nullable OffsetDateTime clockAt;
    private @Nullable OffsetDateTime checkDueAt;
    private @Nullable OffsetDateTime remindedAt;
    private @Nullable OffsetDateTime takenOverAt;
    private String takenOverBy = "";
    private @Nullable LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    private @Nullable ToldBy toldBy;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected AssessmentRequest() {}

    AssessmentRequest(CaseReference reference) {
        this.caseReference = reference.value();
    }

    /** @return whether it changed anything; what is written already is not written again, whatever its version */
    boolean write(RequestText text, int seenVersion) {
        if (text().equals(text)) {
            return false;
        }
        if (status != AssessmentStatus.WRITTEN || version() != seenVersion) {
            throw new StaleEditException(caseReference, "assessment");
        }
        why = text.why();
        wishes = text.wishes();
        familyAgrees = text.familyAgrees();
        receiverName = text.receiverName();
        receiverEmail = text.receiverEmail();
        receiverLanguage = text.receiverLanguage();
        return true;
    }

    /** The process that sends it. */
    void belongTo(long process) {
        processInstanceKey = process;
    }

    /** The code of what it lacks before it can be sent. */
    Optional<String> missing() {
        if (why.isEmpty()) {
            return Optional.of("assessment-why");
        }
        if (!familyAgrees) {
            return Optional.of("assessment-agreed");
        }
        return receiverName.isEmpty() || receiverEmail.isEmpty()
                ? Optional.of("assessment-receiver")
                : Optional.empty();
    }

    void send(OffsetDateTime now, WorkingDays days) {
        if (status != AssessmentStatus.WRITTEN || missing().isPresent()) {
            throw new IllegalStateException(
                    "The request of %s is %s and cannot be sent".formatted(caseReference, status));
        }
        status = AssessmentStatus.SENT;
        sendings++;
        sentAt = now;
        remindedAt = null;
        set(AssessmentClock.sentAt(now, days));
    }

    /**
     * Whether the receiver is to be reminded now; from now on not, until they are asked again.
     *
     * @param round the moment for which the reminder of the round was set
     */
    boolean remind(OffsetDateTime round, OffsetDateTime now) {
        if (status != AssessmentStatus.SENT || remindedAt != null || remindAt == null || !remindAt.isEqual(round)) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    /**
     * Somebody rang the receiver, and the wait goes on; asked for another round than the present, nothing changes.
     *
     * @param round the moment at which the clock of the round ran out
     */
    boolean askAgain(OffsetDateTime round, LocalDate today, WorkingDays days) {
        if (!isOfRound(round)) {
            return false;
        }
        remindedAt = null;
        set(clock().orElseThrow().askedAgain(today, days));
        return true;
    }

    /** It can be written again, and is sent anew; asked for another round than the present, nothing changes. */
    boolean takeBack(OffsetDateTime round) {
        if (!isOfRound(round)) {
            return false;
        }
        status = AssessmentStatus.WRITTEN;
        return true;
    }

    private boolean isOfRound(OffsetDateTime round) {
        return status == AssessmentStatus.SENT && clockAt != null && clockAt.isEqual(round);
    }

    /** @return whether it changed anything; the first who takes it over has it */
    boolean takeOver(TakeOver by, ToldBy how, OffsetDateTime now) {
        if (status != AssessmentStatus.SENT) {
            return false;
        }
        status = AssessmentStatus.TAKEN_OVER;
        takenOverAt = now;
        takenOverBy = by.who();
        startsOn = by.startsOn();
        toldBy = how;
        return true;
    }

    /** @return whether it changed anything */
    boolean end() {
        if (status == AssessmentStatus.TAKEN_OVER || status == AssessmentStatus.ENDED) {
            return false;
        }
        status = AssessmentStatus.ENDED;
        return true;
    }

    /** What a link opens: this request as it was sent the last time. */
    String linkSubject() {
        return id() + "/" + sendings;
    }

    private void set(AssessmentClock clock) {
        arrivedOn = clock.arrivedOn();
        startBy = clock.startBy();
        doneBy = clock.doneBy();
        remindAt = clock.remindAt();
        clockAt = clock.clockAt();
        checkDueAt = clock.checkDueAt();
    }

    /** Empty until it has been sent. */
    Optional<AssessmentClock> clock() {
        return arrivedOn == null
                        || startBy == null
                        || doneBy == null
                        || remindAt == null
                        || clockAt == null
                        || checkDueAt == null
                ? Optional.empty()
                : Optional.of(new AssessmentClock(
                        arrivedOn, startBy, doneBy, inHelsinki(remindAt), inHelsinki(clockAt), inHelsinki(checkDueAt)));
    }

    private static OffsetDateTime inHelsinki(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The request is not saved yet");
        }
        return id;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    AssessmentStatus status() {
        return status;
    }

    int sendings() {
        return sendings;
    }

    /** The day it was sent the last time; null until then. */
    @Nullable LocalDate sentOn() {
        return sentAt == null ? null : inHelsinki(sentAt).toLocalDate();
    }

    RequestText text() {
        return new RequestText(why, wishes, familyAgrees, receiverName, receiverEmail, receiverLanguage);
    }

    Optional<TakeOver> takeOver() {
        return startsOn == null ? Optional.empty() : Optional.of(new TakeOver(takenOverBy, startsOn));
    }

    int version() {
        return version == null ? AssessmentView.UNWRITTEN : version;
    }

    AssessmentView view() {
        return new AssessmentView(
                id(),
                status,
                text(),
                sentOn(),
                clock().orElse(null),
                remindedAt,
                takeOver().orElse(null),
                toldBy,
                version());
    }
}
