package fi.luukku.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** That somebody has been invited to a meeting, and what they answered. The time they answered to is counted with it. */
@Entity
class Invitation {

    /** The most characters of a note. */
    static final int LONGEST_NOTE = 500;

    @Id
    private String reference;

    private String meetingReference;
    private int number;
    private @Nullable Long personId;
    private String role;
    private String address;
    private int sequence;
    private OffsetDateTime invitedAt;

    @Enumerated(EnumType.STRING)
    private Answer answer = Answer.NONE;

    private @Nullable Integer answeredSequence;
    private @Nullable OffsetDateTime answeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable AnsweredBy answeredBy;

    private String note = "";

    @Enumerated(EnumType.STRING)
    private Settled settled = Settled.OPEN;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(
            MeetingReference meeting,
            int number,
            @Nullable Long personId,
            String role,
            String address,
            int sequence,
            OffsetDateTime now) {
        this.reference = meeting + "-I" + number;
        this.meetingReference = meeting.value();
        this.number = number;
        this.personId = personId;
        this.role = role;
        this.address = address;
        this.sequence = sequence;
        this.invitedAt = now;
    }

    /** Tells of another time: what was answered to the earlier one no longer counts. */
    void again(String to, int newSequence, OffsetDateTime now) {
        address = to;
        if (newSequence > sequence) {
            sequence = newSequence;
            invitedAt = now;
            answer = Answer.NONE;
            note = "";
            settled = Settled.OPEN;
        }
    }

    /** Keeps the answer; false when it says what was said before. */
    boolean answer(Answer said, String words, AnsweredBy by, OffsetDateTime now) {
        if (said == answer && words.equals(note)) {
            return false;
        }
        answer = said;
        note = words;
        answeredSequence = sequence;
        answeredAt = now;
        answeredBy = by;
        settled = Settled.OPEN;
        return true;
    }

    void settle(Settled how) {
        settled = how;
    }

    /** Somebody cannot come as it is, and nothing has been agreed about it yet. */
    boolean isUnsettled() {
        return (answer == Answer.CANNOT || answer == Answer.ANOTHER_TIME) && settled == Settled.OPEN;
    }

    String reference() {
        return reference;
    }

    MeetingReference meeting() {
        return new MeetingReference(meetingReference);
    }

    int number() {
        return number;
    }

    @Nullable Long personId() {
        return personId;
    }

    String key() {
        return Participant.keyOf(personId);
    }

    String role() {
        return role;
    }

    String address() {
        return address;
    }

    int sequence() {
        return sequence;
    }

    Answer answer() {
        return answer;
    }

    @Nullable OffsetDateTime answeredAt() {
        return answeredAt;
    }

    @Nullable AnsweredBy answeredBy() {
        return answeredBy;
    }

    String note() {
        return note;
    }

    Settled settled() {
        return settled;
    }
}
