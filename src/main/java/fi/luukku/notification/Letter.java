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
import org.jspecify.annotations.Nullable;

/** A letter to one person, written once; its text stays as it was written. */
@Entity
class Letter {

    private static final Duration LONGEST_PUT_OFF = Duration.ofDays(1);

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

    private String recipient;
    private String address;
    private String subject;
    private String body;
    private @Nullable String calendar;

    @Enumerated(EnumType.STRING)
    private LetterStatus status = LetterStatus.WAITING;

    private int attempts;
    private OffsetDateTime createdAt;
    private @Nullable OffsetDateTime sentAt;
    private @Nullable OffsetDateTime putOffSince;

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
        this.recipient = to.name();
        this.address = to.email();
        this.subject = text.subject();
        this.body = text.body();
        this.calendar = calendar;
        this.createdAt = now;
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
                status = LetterStatus.UNCERTAIN;
                return false;
            }
            default -> {
                return false;
            }
        }
    }

    void markSent(OffsetDateTime now) {
        leaveSendingFor(LetterStatus.SENT);
        sentAt = now;
    }

    void markNotSent() {
        leaveSendingFor(LetterStatus.WAITING);
    }

    /** It is asked for again, for a day; what is put off for longer is refused. */
    void markPutOff(OffsetDateTime now) {
        if (putOffSince == null) {
            putOffSince = now;
        }
        boolean longEnough = !now.isBefore(putOffSince.plus(LONGEST_PUT_OFF));
        leaveSendingFor(longEnough ? LetterStatus.REFUSED : LetterStatus.WAITING);
    }

    void markRefused() {
        leaveSendingFor(LetterStatus.REFUSED);
    }

    void markUncertain() {
        leaveSendingFor(LetterStatus.UNCERTAIN);
    }

    private void leaveSendingFor(LetterStatus next) {
        if (status != LetterStatus.SENDING) {
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

    Addressee addressee() {
        return new Addressee(recipient, address, language);
    }

    WrittenText text() {
        return new WrittenText(subject, body);
    }

    @Nullable String calendar() {
        return calendar;
    }

    LetterStatus status() {
        return status;
    }

    LetterView view() {
        return new LetterView(kind, recipient, address, language, status, createdAt, sentAt);
    }
}
