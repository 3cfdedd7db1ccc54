package fi.luukku.meeting;

import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a meeting its time: the earliest reserved one that is free, or one agreed by hand (O6). */
@Service
public class MeetingTimes {

    private final MeetingRepository meetings;
    private final ReservedTimes reservedTimes;
    private final TakenTimes takenTimes;
    private final WorkingDays days;
    private final Cases cases;

    MeetingTimes(
            MeetingRepository meetings,
            ReservedTimes reservedTimes,
            TakenTimes takenTimes,
            WorkingDays days,
            Cases cases) {
        this.meetings = meetings;
        this.reservedTimes = reservedTimes;
        this.takenTimes = takenTimes;
        this.days = days;
        this.cases = cases;
    }

    /**
     * Takes the earliest free reserved time; a meeting that has a time keeps it.
     *
     * @param notBefore the earliest day, or null
     * @return empty when no time is free as far ahead as is looked; nothing is written then
     */
    @Transactional
    public Optional<MeetingTime> reserve(MeetingReference reference, @Nullable LocalDate notBefore) {
        Meeting meeting = meeting(reference);
        return timeOf(meeting)
                .or(() -> takenTimes
                        .takeFirstFree(
                                meeting.areaCode(),
                                reference,
                                host(reference),
                                reservedTimes.of(meeting.areaCode(), notBefore))
                        .map(slot -> take(meeting, slot)));
    }

    /**
     * Gives the meeting a time that was agreed by hand; a meeting that has a time keeps it.
     *
     * @return empty when the time is not in the future; only that it is missing is written then
     */
    @Transactional
    public Optional<MeetingTime> agree(MeetingReference reference, @Nullable OffsetDateTime startsAt) {
        Meeting meeting = meeting(reference);
        Optional<MeetingTime> agreed = timeOf(meeting).or(() -> reserveByHand(meeting, startsAt));
        cases.missing(reference.caseReference(), "agree-time", agreed.isPresent() ? null : "agreed-time");
        return agreed;
    }

    private Optional<MeetingTime> reserveByHand(Meeting meeting, @Nullable OffsetDateTime startsAt) {
        if (startsAt == null || !startsAt.isAfter(days.now())) {
            return Optional.empty();
        }
        meeting.reserve(startsAt, startsAt.plus(reservedTimes.duration(meeting.areaCode())), null, days.now());
        return Optional.of(reserved(meeting, startsAt));
    }

    private MeetingTime take(Meeting meeting, Slot slot) {
        String room = meeting.place() == MeetingPlace.OFFICE ? slot.room().inWords() : null;
        meeting.reserve(slot.startsAt(), slot.endsAt(), room, days.now());
        return reserved(meeting, slot.startsAt());
    }

    private MeetingTime reserved(Meeting meeting, OffsetDateTime startsAt) {
        cases.note(meeting.reference().caseReference(), "meeting-reserved");
        return MeetingTime.of(startsAt, days);
    }

    private Optional<MeetingTime> timeOf(Meeting meeting) {
        return meeting.status() == MeetingStatus.RESERVED || meeting.status() == MeetingStatus.HELD
                ? meeting.booking().map(booking -> MeetingTime.of(booking.startsAt(), days))
                : Optional.empty();
    }

    private @Nullable String host(MeetingReference reference) {
        Worker ownWorker = cases.get(reference.caseReference()).ownWorker();
        return ownWorker == null ? null : ownWorker.email().toLowerCase(Locale.ROOT);
    }

    private Meeting meeting(MeetingReference reference) {
        return meetings.lock(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }
}
