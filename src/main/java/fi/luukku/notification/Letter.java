package fi.luukku.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A letter to one person, written once; its text stays as it was written, its address is that of the moment it leaves. */
@Entity
class Letter {

    private static final Duration LONGEST_PUT_OFF = Duration.ofDays(1);
    private static final int LONGEST_PAUSE_MINUTES = 10;
    private static final Set<LetterStatus> HANDED_OVER =
            EnumSet.of(LetterStatus.SENT, LetterStatus.UNCERTAIN, LetterStatus.BOUNCED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_seq")
    @SequenceGenerator(name = "letter_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "letter_key")
    private String key;

    private String caseReference;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Language language;

    private @Nullable Long personId;
    private String recipient;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String address;
    private String subject;
    private String body;
    private @Nullable String calendar;

    @Enumerated(EnumType.STRING)
    private LetterStatus status = LetterStatus.WAITING;

    @Column(name = "status_code")
    private String why = "";

    private int attempts;
    private int round;
    private OffsetDateTime createdAt;
    private @Nullable OffsetDateTime sentAt;
    private @Nullable OffsetDateTime putOffSince;
    private @Nullable OffsetDateTime heldUntil;
    private @Nullable OffsetDateTime deliveredAt;

    @Column(name = "handover_id")
    private @Nullable String handOverId;

    private @Nullable String gatewayId;
    private @Nullable String textMessage;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Letter() {}

    Letter(
            String key,
            String caseReference,
            String kind,
            Addressee to,
            WrittenText text,
            @Nullable String calendar,
            OffsetDateTime now) {
        this.key = key;
        this.caseReference = caseReference;
        this.kind = kind;
        this.language = to.language();
        this.personId = to.personId();
        this.recipient = to.name();
        this.channel = to.channel(true).orElse(Channel.EMAIL);
        this.address = channel == Channel.SMS ? to.mobile() : to.email();
        this.subject = text.subject();
        this.body = text.body();
        this.calendar = calendar;
        this.createdAt = now;
    }

    /** Where it goes from now on. What was prepared for another address is forgotten. */
    void readdress(Channel newChannel, String newAddress, @Nullable String newCalendar) {
        if (channel != newChannel || !address.equals(newAddress)) {
            handOverId = null;
            textMessage = null;
        }
        channel = newChannel;
        address = newAddress;
        calendar = newCalendar;
    }

    /**
     * Takes the letter out for sending.
     *
     * @return whether it may be sent now; false when it already went, was refused, or may have gone before a crash
     */
    boolean startSending() {
        switch (status) {
            case WAITING -> {
                status = LetterStatus.SENDING;
                attempts++;
                return true;
            }
            case SENDING -> {
                markUncertain();
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    /** The name under which it is handed over, the same at every try. */
    void handOverAs(String name) {
        handOverId = name;
    }

    /** The text message that leads to it, the same at every try. */
    void leadTo(String message) {
        textMessage = message;
    }

    void markSent(OffsetDateTime now, @Nullable String gatewayName) {
        leaveSendingFor(LetterStatus.SENT);
        sentAt = now;
        gatewayId = gatewayName;
        // The link in it is in nobody's hands but the reader's now.
        textMessage = null;
    }

    void markNotSent() {
        leaveSendingFor(LetterStatus.WAITING);
    }

    /**
     * It is tried again later, each time after a minute more and at most ten, and meanwhile holds nothing up; what is put off for
     * longer than a day is refused.
     *
     * @param asked how long it is to wait at least; null when nobody said
     */
    void markPutOff(OffsetDateTime now, @Nullable Duration asked) {
        if (putOffSince == null) {
            putOffSince = now;
        }
        boolean longEnough = !now.isBefore(putOffSince.plus(LONGEST_PUT_OFF));
        if (longEnough) {
            markRefused();
        } else {
            Duration pause = Duration.ofMinutes(Math.min(attempts, LONGEST_PAUSE_MINUTES));
            leaveSendingFor(LetterStatus.ON_HOLD);
            heldUntil = now.plus(asked == null || asked.compareTo(pause) < 0 ? pause : asked);
        }
    }

    void markRefused() {
        leaveSendingFor(LetterStatus.REFUSED);
        textMessage = null;
    }

    void markUncertain() {
        leaveSendingFor(LetterStatus.UNCERTAIN);
        textMessage = null;
    }

    void hold(OffsetDateTime until) {
        leaveFor(LetterStatus.WAITING, LetterStatus.ON_HOLD);
        heldUntil = until;
    }

    void release() {
        leaveFor(LetterStatus.ON_HOLD, LetterStatus.WAITING);
        heldUntil = null;
    }

    void withhold(String reason) {
        leaveFor(LetterStatus.WAITING, LetterStatus.WITHHELD);
        why = reason;
    }

    void markUnreachable() {
        leaveFor(LetterStatus.WAITING, LetterStatus.UNREACHABLE);
    }

    /** It came back. @return whether that was news */
    boolean bounce(String reason) {
        if (!HANDED_OVER.contains(status) || status == LetterStatus.BOUNCED) {
            return false;
        }
        status = LetterStatus.BOUNCED;
        why = reason;
        deliveredAt = null;
        return true;
    }

    /** Its arrival was reported. @return whether that was news */
    boolean arrive(OffsetDateTime now) {
        if (!HANDED_OVER.contains(status) || status == LetterStatus.BOUNCED || deliveredAt != null) {
            return false;
        }
        if (status == LetterStatus.UNCERTAIN) {
            sentAt = now;
        }
        status = LetterStatus.SENT;
        deliveredAt = now;
        return true;
    }

    /** @throws LetterDecidedException when the letter is not one to decide so on */
    void decide(LetterDecision decision, OffsetDateTime now) {
        boolean open = status.needsPerson() || status == LetterStatus.WITHHELD;
        if (!open || (decision == LetterDecision.ARRIVED && status != LetterStatus.UNCERTAIN)) {
            throw new LetterDecidedException(id(), status, decision);
        }
        why = "";
        switch (decision) {
            case ARRIVED -> {
                status = LetterStatus.SENT;
                sentAt = now;
            }
            case AGAIN -> {
                status = LetterStatus.WAITING;
                round++;
                putOffSince = null;
                sentAt = null;
                handOverId = null;
                gatewayId = null;
                textMessage = null;
            }
            case SETTLED -> status = LetterStatus.SETTLED;
        }
    }

    private void leaveSendingFor(LetterStatus next) {
        leaveFor(LetterStatus.SENDING, next);
    }

    private void leaveFor(LetterStatus from, LetterStatus next) {
        if (status != from) {
            throw new IllegalStateException("A letter that is " + status + " cannot become " + next);
        }
        status = next;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("The letter is not saved yet");
        }
        return id;
    }

    String key() {
        return key;
    }

    String caseReference() {
        return caseReference;
    }

    String kind() {
        return kind;
    }

    Language language() {
        return language;
    }

    @Nullable Long personId() {
        return personId;
    }

    String recipient() {
        return recipient;
    }

    Channel channel() {
        return channel;
    }

    /** An e-mail address or a phone number, by the channel; empty when there is none. */
    String address() {
        return address;
    }

    WrittenText text() {
        return new WrittenText(subject, body);
    }

    @Nullable String calendar() {
        return calendar;
    }

    @Nullable String handOverId() {
        return handOverId;
    }

    @Nullable String textMessage() {
        return textMessage;
    }

    LetterStatus status() {
        return status;
    }

    @Nullable OffsetDateTime heldUntil() {
        return heldUntil;
    }

    LetterInTrouble trouble() {
        return new LetterInTrouble(caseReference, id(), kind, status, round);
    }

    LetterView view() {
        return new LetterView(
                id(),
                kind,
                recipient,
                address,
                channel,
                language,
                status,
                createdAt,
                heldUntil,
                sentAt,
                deliveredAt,
                why);
    }
}
