package fi.luukku.meeting;

import fi.luukku.deadline.WorkingDays;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A meeting around a family's table: planned, given a time, held; not held, it gets another time. */
@Entity
class Meeting {

    @Id
    private String reference;

    private String caseReference;
    private int number;
    private long processInstanceKey;
    private String areaCode;

    @Enumerated(EnumType.STRING)
    private MeetingKind kind;

    @Enumerated(EnumType.STRING)
    private MeetingPlace place;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status = MeetingStatus.PLANNED;

    private int sequence;
    private @Nullable OffsetDateTime startsAt;
    private @Nullable OffsetDateTime endsAt;
    private @Nullable String room;
    private @Nullable OffsetDateTime reservedAt;
    private @Nullable OffsetDateTime invitedAt;
    private @Nullable OffsetDateTime remindedAt;
    private @Nullable OffsetDateTime planSentAt;
    private @Nullable OffsetDateTime calledOffAt;
    private @Nullable Integer moveAskedSequence;
    private @Nullable LocalDate notBefore;

    @Enumerated(EnumType.STRING)
    private PartOfDay partOfDay = PartOfDay.ANY;

    private int declinesAsked;
    private boolean declinesOpen;
    private @Nullable Boolean childPresent;

    @Enumerated(EnumType.STRING)
    private @Nullable FollowUpOutcome outcome;

    @ElementCollection
    @CollectionTable(name = "meeting_participant", joinColumns = @JoinColumn(name = "meeting_reference"))
    private List<Participant> participants = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "moved_from", joinColumns = @JoinColumn(name = "meeting_reference"))
    @Column(name = "starts_at")
    private Set<OffsetDateTime> movedFrom = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(
            MeetingReference reference,
            long processInstanceKey,
            String areaCode,
            MeetingKind kind,
            MeetingPlace place,
            List<Participant> participants) {
        this.reference = reference.value();
        this.caseReference = reference.caseReference().value();
        this.number = reference.number();
        this.processInstanceKey = processInstanceKey;
        this.areaCode = areaCode;
        this.kind = kind;
        this.place = place;
        this.participants.addAll(participants);
    }

    /**
     * Gives it a time, the first or another after it was not held or moved.
     *
     * @param location the room in words, or null when the meeting is not in a room of ours
     */
    void reserve(OffsetDateTime from, OffsetDateTime to, @Nullable String location, OffsetDateTime now) {
        boolean again = status == MeetingStatus.NOT_HELD || status == MeetingStatus.MOVING;
        become(MeetingStatus.RESERVED);
        startsAt = from;
        endsAt = to;
        room = location;
        reservedAt = now;
        invitedAt = null;
        remindedAt = null;
        calledOffAt = null;
        declinesOpen = false;
        if (again) {
            sequence++;
        }
    }

    /** It took place; a second time changes nothing. */
    void hold(boolean withChild, @Nullable FollowUpOutcome found) {
        if (status != MeetingStatus.HELD) {
            become(MeetingStatus.HELD);
            childPresent = withChild;
            outcome = found;
        }
    }

    /** It did not take place; false when that was known. */
    boolean miss() {
        if (status == MeetingStatus.NOT_HELD) {
            return false;
        }
        become(MeetingStatus.NOT_HELD);
        return true;
    }

    /**
     * The family asks for another time; once for each time it has.
     *
     * @param earliest the first day that suits, or null
     * @return whether it is still to be moved
     */
    boolean askToMove(@Nullable LocalDate earliest, PartOfDay part) {
        if (status != MeetingStatus.RESERVED || isMoveAsked()) {
            return false;
        }
        moveAskedSequence = sequence;
        notBefore = earliest;
        partOfDay = part;
        return true;
    }

    /** Whether another time than the present one has been asked for. */
    boolean isMoveAsked() {
        return moveAskedSequence != null && moveAskedSequence == sequence;
    }

    /** Lets go of the time it is to be moved from; false when nobody asked for another than the one it has now. */
    boolean release() {
        if (status != MeetingStatus.RESERVED || !isMoveAsked()) {
            return false;
        }
        become(MeetingStatus.MOVING);
        declinesOpen = false;
        movedFrom.add(Objects.requireNonNull(startsAt));
        return true;
    }

    /**
     * The own worker is to be asked about those who cannot come, all of them at once.
     *
     * @return the number of the question; empty when it has been asked and is not answered yet
     */
    OptionalInt askAboutDeclines() {
        if (declinesOpen) {
            return OptionalInt.empty();
        }
        declinesOpen = true;
        return OptionalInt.of(++declinesAsked);
    }

    void closeDeclines() {
        declinesOpen = false;
    }

    boolean asksAboutDeclines() {
        return declinesOpen;
    }

    /** Whether people may still answer the invitation. */
    boolean takesAnswers(OffsetDateTime now) {
        return status == MeetingStatus.RESERVED && startsAt != null && now.isBefore(startsAt);
    }

    /** Somebody else comes, or nobody does, instead of one who cannot. */
    void replace(@Nullable Long personId, @Nullable Participant instead) {
        participants.removeIf(participant -> Objects.equals(participant.personId(), personId));
        if (instead != null && !participants.contains(instead)) {
            participants.add(instead);
        }
    }

    /** It will not be held; false when that was known, or when it is over. */
    boolean cancel() {
        if (status == MeetingStatus.CANCELLED || status == MeetingStatus.HELD) {
            return false;
        }
        become(MeetingStatus.CANCELLED);
        declinesOpen = false;
        return true;
    }

    /**
     * Whether those who were invited to the present time are still to be told that it is off; from now on they are not. A
     * time that has come is not called off any more.
     */
    boolean callOff(OffsetDateTime now) {
        boolean due = invitedAt != null && calledOffAt == null && startsAt != null && now.isBefore(startsAt);
        if (due) {
            calledOffAt = now;
            sequence++;
        }
        return due;
    }

    /** Whether people can be invited to the present time. */
    boolean invites(OffsetDateTime now) {
        if (status != MeetingStatus.RESERVED) {
            return false;
        }
        invitedAt = invitedAt == null ? now : invitedAt;
        return true;
    }

    /** Whether reminders of the present time are still to be written; a meeting that has begun needs none. */
    boolean remind(OffsetDateTime now) {
        boolean due =
                status == MeetingStatus.RESERVED && remindedAt == null && startsAt != null && now.isBefore(startsAt);
        remindedAt = due ? now : remindedAt;
        return due;
    }

    /** Whether the plan is still to be sent. */
    boolean sendPlan(OffsetDateTime now) {
        if (status != MeetingStatus.HELD) {
            throw new IllegalStateException("The meeting " + reference + " is " + status + " and has no plan to send");
        }
        boolean due = planSentAt == null;
        planSentAt = due ? now : planSentAt;
        return due;
    }

    /** Whether the family wishes to meet then: in their part of the day, and not at a time that was moved. */
    boolean isWished(OffsetDateTime start) {
        return partOfDay.holds(start.atZoneSameInstant(WorkingDays.ZONE).toLocalTime())
                && movedFrom.stream().noneMatch(start::isEqual);
    }

    @Nullable LocalDate notBefore() {
        return notBefore;
    }

    private void become(MeetingStatus next) {
        if (!status.canTransitionTo(next)) {
            throw new IllegalStateException("The meeting " + reference + " is " + status + " and cannot be " + next);
        }
        status = next;
    }

    MeetingReference reference() {
        return new MeetingReference(reference);
    }

    String areaCode() {
        return areaCode;
    }

    MeetingKind kind() {
        return kind;
    }

    MeetingPlace place() {
        return place;
    }

    MeetingStatus status() {
        return status;
    }

    int sequence() {
        return sequence;
    }

    /** The time it has now. */
    Optional<Booking> booking() {
        return startsAt == null || endsAt == null || reservedAt == null
                ? Optional.empty()
                : Optional.of(new Booking(startsAt, endsAt, room, reservedAt));
    }

    List<Participant> participants() {
        return List.copyOf(participants);
    }

    @Nullable Boolean childPresent() {
        return childPresent;
    }

    @Nullable FollowUpOutcome outcome() {
        return outcome;
    }
}
