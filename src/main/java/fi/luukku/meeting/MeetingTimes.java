package fi.luukku.meeting;

import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final MeetingLetters letters;
    private final WorkingDays days;
    private final Cases cases;

    MeetingTimes(
            MeetingRepository meetings,
            ReservedTimes reservedTimes,
            TakenTimes takenTimes,
            MeetingLetters letters,
            WorkingDays days,
            Cases cases) {
        this.meetings = meetings;
        this.reservedTimes = reservedTimes;
        this.takenTimes = takenTimes;
        this.letters = letters;
        this.days = days;
        this.cases = cases;
    }

    /**
     * Takes the earliest free reserved time that suits: the place and part of the day that the family wishes, the authorities
     * whose roles come, and the own worker. A meeting that has a time keeps it. One that is being moved does not get back to
     * where it was.
     *
     * @param notBefore the earliest day, or null
     * @return empty when no time is free as far ahead as is looked; those who were invited to an earlier time that is still
     *     to come are told then that it is off
     */
    @Transactional
    public Optional<MeetingTime> reserve(MeetingReference reference, @Nullable LocalDate notBefore) {
        Meeting meeting = meeting(reference);
        Optional<MeetingTime> time = timeOf(meeting).or(() -> takeEarliest(meeting, notBefore));
        if (time.isEmpty() && meeting.status() == MeetingStatus.MOVING) {
            letters.callOff(meeting, "meeting-postponed");
        }
        return time;
    }

    private Optional<MeetingTime> takeEarliest(Meeting meeting, @Nullable LocalDate notBefore) {
        String areaCode = meeting.areaCode();
        List<Slot> suitable =
                reservedTimes.of(areaCode, meeting.place(), later(notBefore, meeting.notBefore())).stream()
                        .filter(slot -> meeting.isWished(slot.startsAt()))
                        .toList();
        return takenTimes
                .takeFirstFree(
                        areaCode,
                        meeting.reference(),
                        host(meeting.reference()),
                        suitable,
                        seats(meeting),
                        (role, at) -> reservedTimes.people(areaCode, role, at).orElse(0))
                .map(slot -> take(meeting, slot));
    }

    /** How many people of each authority that keeps times free come to it, the own worker among them. */
    private Map<String, Integer> seats(Meeting meeting) {
        Worker ownWorker = cases.get(meeting.reference().caseReference()).ownWorker();
        Map<String, Integer> seats = new HashMap<>();
        for (Participant participant : meeting.participants()) {
            String role = participant.personId() == null && ownWorker != null ? ownWorker.role() : participant.role();
            reservedTimes
                    .mostPeople(meeting.areaCode(), role)
                    .ifPresent(most -> seats.merge(role, 1, (some, more) -> Math.min(some + more, most)));
        }
        return seats;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
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
        meeting.reserve(slot.startsAt(), slot.endsAt(), slot.inWords(), days.now());
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
