package fi.luukku.meeting;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.PersonAtTable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the card shows it.
 *
 * @param startsAt in Finnish time; null while it has none
 * @param room in words; null when it is not in a room of ours
 * @param recordVersion what the reader saw of the record, to be handed back with a change
 */
public record MeetingView(
        MeetingReference reference,
        MeetingKind kind,
        MeetingPlace place,
        MeetingStatus status,
        @Nullable OffsetDateTime startsAt,
        @Nullable String room,
        List<Someone> participants,
        @Nullable Boolean childPresent,
        @Nullable FollowUpOutcome outcome,
        MeetingText text,
        long recordVersion,
        Arrangements arrangements) {

    /**
     * A participant in words.
     *
     * @param name null when the person is no longer on the card
     */
    public record Someone(String key, String role, @Nullable String name) {}

    /**
     * What people answered, and what is still to be arranged.
     *
     * @param open whether people may still answer, and things be arranged
     * @param replies of everyone invited, in the order of the invitations
     * @param candidates who could come instead of one who cannot
     */
    public record Arrangements(
            boolean open, List<Reply> replies, List<Someone> candidates, List<InterpreterView> interpreters) {}

    /**
     * What somebody who was invited answered.
     *
     * @param number of the invitation within the meeting
     * @param name null when the person is no longer on the card
     * @param unsettled they cannot come as it is, and nothing has been agreed about it
     */
    public record Reply(
            int number,
            String role,
            @Nullable String name,
            Answer answer,
            @Nullable OffsetDateTime at,
            @Nullable AnsweredBy by,
            String note,
            Settled settled,
            boolean unsettled) {}

    static MeetingView of(
            Meeting meeting, Optional<MeetingRecord> record, List<PersonAtTable> table, Arrangements arrangements) {
        Optional<Booking> booking = meeting.booking();
        return new MeetingView(
                meeting.reference(),
                meeting.kind(),
                meeting.place(),
                meeting.status(),
                booking.map(time -> time.startsAt()
                                .atZoneSameInstant(WorkingDays.ZONE)
                                .toOffsetDateTime())
                        .orElse(null),
                booking.map(Booking::room).orElse(null),
                meeting.participants().stream()
                        .map(participant -> someone(participant, table))
                        .toList(),
                meeting.childPresent(),
                meeting.outcome(),
                record.map(MeetingRecord::text).orElse(MeetingText.NONE),
                record.map(MeetingRecord::version).orElse(MeetingRecords.UNWRITTEN),
                arrangements);
    }

    static Arrangements arrangements(
            Meeting meeting,
            boolean open,
            List<Invitation> invitations,
            List<PersonAtTable> table,
            List<InterpreterView> interpreters) {
        return new Arrangements(
                open,
                invitations.stream()
                        .map(invitation -> reply(meeting, invitation, table))
                        .toList(),
                table.stream()
                        .filter(person -> person.allowed()
                                && person.addressee().isPresent()
                                && meeting.participants().stream()
                                        .noneMatch(coming -> Objects.equals(coming.personId(), person.personId())))
                        .map(person -> new Someone(Participant.keyOf(person.personId()), person.role(), person.name()))
                        .toList(),
                interpreters);
    }

    private static Reply reply(Meeting meeting, Invitation invitation, List<PersonAtTable> table) {
        boolean present = invitation.sequence() == meeting.sequence();
        Someone who = someone(new Participant(invitation.personId(), invitation.role()), table);
        return new Reply(
                invitation.number(),
                invitation.role(),
                who.name(),
                present ? invitation.answer() : Answer.NONE,
                present ? invitation.answeredAt() : null,
                present ? invitation.answeredBy() : null,
                present ? invitation.note() : "",
                invitation.settled(),
                present && invitation.isUnsettled());
    }

    private static Someone someone(Participant participant, List<PersonAtTable> table) {
        String name = table.stream()
                .filter(person -> Objects.equals(person.personId(), participant.personId()))
                .map(PersonAtTable::name)
                .findFirst()
                .orElse(null);
        return new Someone(participant.key(), participant.role(), name);
    }
}
