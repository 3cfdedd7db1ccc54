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
        long recordVersion) {

    /**
     * A participant in words.
     *
     * @param name null when the person is no longer on the card
     */
    public record Someone(String key, String role, @Nullable String name) {}

    static MeetingView of(Meeting meeting, Optional<MeetingRecord> record, List<PersonAtTable> table) {
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
                record.map(MeetingRecord::version).orElse(MeetingRecords.UNWRITTEN));
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
