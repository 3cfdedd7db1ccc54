package fi.luukku.meeting;

import fi.luukku.access.SignedIn;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CasesInSight;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingSettings.AreaTimes;
import fi.luukku.meeting.MeetingSettings.Room;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days reserved for meetings in an area, for those who plan them: each time and room, who has it and how the answers to
 * it stand, whose time is left, and on which days the area departs from its pattern (O6).
 */
@Service
public class Tuesdays {

    /** How many weeks are shown at once. */
    public static final int WEEKS = 8;

    private static final int LONGEST_YEARS = 2;

    private final ReservedTimes reservedTimes;
    private final MeetingDays exceptions;
    private final TakenTimes takenTimes;
    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final CasesInSight inSight;
    private final SignedIn signedIn;
    private final WorkingDays days;

    Tuesdays(
            ReservedTimes reservedTimes,
            MeetingDays exceptions,
            TakenTimes takenTimes,
            MeetingRepository meetings,
            InvitationRepository invitations,
            CasesInSight inSight,
            SignedIn signedIn,
            WorkingDays days) {
        this.reservedTimes = reservedTimes;
        this.exceptions = exceptions;
        this.takenTimes = takenTimes;
        this.meetings = meetings;
        this.invitations = invitations;
        this.inSight = inSight;
        this.signedIn = signedIn;
        this.days = days;
    }

    /** Whether the area has reserved times at all. */
    public boolean hasTimes(String areaCode) {
        return reservedTimes.area(areaCode).isPresent();
    }

    /** The days of an area from that day on, in their order. */
    @Transactional(readOnly = true)
    public List<Day> of(String areaCode, LocalDate from) {
        AreaTimes area = reservedTimes.area(areaCode).orElse(null);
        if (area == null) {
            return List.of();
        }
        LocalDate to = from.plusWeeks(WEEKS).minusDays(1);
        Map<LocalDate, MeetingDay.Kind> changed =
                exceptions.of(areaCode, from, to).stream().collect(Collectors.toMap(MeetingDay::day, MeetingDay::kind));
        Map<Instant, List<Taken>> taken = taken(areaCode, from, to);
        return Stream.of(
                        reservedTimes.pattern(from, WEEKS).stream(),
                        changed.keySet().stream(),
                        taken.keySet().stream().map(Tuesdays::dayOf))
                .flatMap(Function.identity())
                .distinct()
                .filter(day -> !day.isAfter(to))
                .sorted()
                .map(day -> day(areaCode, area, day, kind(area, day, changed.get(day)), taken))
                .toList();
    }

    private Day day(String areaCode, AreaTimes area, LocalDate day, DayKind kind, Map<Instant, List<Taken>> taken) {
        List<Time> times = new ArrayList<>();
        Set<Instant> starts = area.starts().stream()
                .map(start -> days.at(day, start).toInstant())
                .collect(Collectors.toSet());
        for (LocalTime start : area.starts()) {
            OffsetDateTime startsAt = days.at(day, start);
            List<Taken> here = taken.getOrDefault(startsAt.toInstant(), List.of());
            if (kind.isOpen() || !here.isEmpty()) {
                times.add(new Time(
                        start,
                        places(area, here, kind.isOpen() && startsAt.isAfter(days.now())),
                        authorities(areaCode, area, startsAt)));
            }
        }
        // Taken when the area still had other times.
        taken.entrySet().stream()
                .filter(time -> dayOf(time.getKey()).equals(day) && !starts.contains(time.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(time -> times.add(new Time(
                        time.getKey().atZone(WorkingDays.ZONE).toLocalTime(),
                        places(area, time.getValue(), false),
                        List.of())));
        return new Day(day, kind, times);
    }

    /** The rooms in their order, free or taken, and the meetings that take none. */
    private static List<Place> places(AreaTimes area, List<Taken> here, boolean open) {
        List<Place> places = new ArrayList<>();
        Map<String, Taken> byRoom = here.stream()
                .filter(taken -> taken.room() != null)
                .collect(Collectors.toMap(taken -> String.valueOf(taken.room()), Function.identity()));
        for (Room room : area.rooms()) {
            Taken taken = byRoom.remove(room.name());
            if (taken != null || open) {
                places.add(
                        new Place(room.name(), MeetingPlace.OFFICE, taken != null, taken == null ? null : taken.by()));
            }
        }
        byRoom.forEach((room, taken) -> places.add(new Place(room, taken.place(), true, taken.by())));
        here.stream()
                .filter(taken -> taken.room() == null)
                .forEach(taken -> places.add(new Place(null, taken.place(), true, taken.by())));
        return places;
    }

    private List<Authority> authorities(String areaCode, AreaTimes area, OffsetDateTime startsAt) {
        Map<String, Integer> seats = takenTimes.seats(areaCode, startsAt);
        LocalTime start = ReservedTimes.localTime(startsAt);
        return area.authorities().stream()
                .filter(authority -> authority.keeps(start))
                .map(authority ->
                        new Authority(authority.role(), authority.people(), seats.getOrDefault(authority.role(), 0)))
                .toList();
    }

    private DayKind kind(AreaTimes area, LocalDate day, MeetingDay.@Nullable Kind changed) {
        boolean usual = reservedTimes.isOfPattern(day) && !area.excludedDates().contains(day);
        if (!days.isWorkingDay(day)) {
            return DayKind.HOLIDAY;
        }
        if (changed != null) {
            return changed == MeetingDay.Kind.OFF ? DayKind.OFF : DayKind.EXTRA;
        }
        return usual ? DayKind.USUAL : DayKind.CLOSED;
    }

    private Map<Instant, List<Taken>> taken(String areaCode, LocalDate from, LocalDate to) {
        List<TakenTimes.Time> times =
                takenTimes.of(areaCode, days.at(from, LocalTime.MIN), days.at(to, LocalTime.of(23, 59)));
        List<String> references =
                times.stream().map(time -> time.meeting().value()).toList();
        Map<String, Meeting> known = meetings.findByReferenceIn(references).stream()
                .collect(Collectors.toMap(meeting -> meeting.reference().value(), Function.identity()));
        Set<CaseReference> visible = inSight.among(
                times.stream().map(time -> time.meeting().caseReference()).toList());
        Map<String, List<Invitation>> invited = invitations.findByMeetingReferenceIn(references).stream()
                .collect(
                        Collectors.groupingBy(invitation -> invitation.meeting().value()));
        return times.stream()
                .map(time -> {
                    Meeting meeting = known.get(time.meeting().value());
                    CaseReference reference = time.meeting().caseReference();
                    return new Taken(
                            time.startsAt().toInstant(),
                            time.room(),
                            meeting == null ? MeetingPlace.OFFICE : meeting.place(),
                            visible.contains(reference) && meeting != null
                                    ? new By(
                                            reference,
                                            answers(
                                                    meeting,
                                                    invited.getOrDefault(
                                                            time.meeting().value(), List.of())))
                                    : null);
                })
                .collect(Collectors.groupingBy(Taken::startsAt, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<Answer, Integer> answers(Meeting meeting, List<Invitation> invited) {
        return invited.stream()
                .filter(invitation -> invitation.settled() == Settled.OPEN)
                .collect(Collectors.toMap(
                        invitation -> invitation.sequence() == meeting.sequence() ? invitation.answer() : Answer.NONE,
                        invitation -> 1,
                        Integer::sum));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atZone(WorkingDays.ZONE).toLocalDate();
    }

    /**
     * Says that the area departs from its pattern on a day. A meeting that has a time on a day off keeps it until it is moved.
     *
     * @throws DayProblem when that makes no sense
     */
    @Transactional
    public void change(String areaCode, LocalDate day, MeetingDay.Kind kind) {
        AreaTimes area = reservedTimes.area(areaCode).orElseThrow(() -> new DayProblem(DayProblem.Why.NO_TIMES));
        if (day.isBefore(days.today())) {
            throw new DayProblem(DayProblem.Why.PAST);
        }
        if (day.isAfter(days.today().plusYears(LONGEST_YEARS))) {
            throw new DayProblem(DayProblem.Why.TOO_FAR);
        }
        if (!days.isWorkingDay(day)) {
            throw new DayProblem(DayProblem.Why.HOLIDAY);
        }
        boolean usual = reservedTimes.isOfPattern(day) && !area.excludedDates().contains(day);
        boolean reserved = exceptions.of(areaCode, day, day).stream()
                .findFirst()
                .map(known -> known.kind() == MeetingDay.Kind.EXTRA)
                .orElse(usual);
        if (reserved == (kind == MeetingDay.Kind.EXTRA)) {
            throw new DayProblem(reserved ? DayProblem.Why.RESERVED_ALREADY : DayProblem.Why.NOT_RESERVED);
        }
        if (usual == reserved) {
            exceptions.put(areaCode, new MeetingDay(day, kind), signedIn.login(), days.now());
        } else {
            exceptions.remove(areaCode, day);
        }
    }

    /** The day is again as the pattern has it; nothing said of it: a no-op. */
    @Transactional
    public void forget(String areaCode, LocalDate day) {
        exceptions.remove(areaCode, day);
    }

    /** What a day is. */
    public enum DayKind {
        USUAL,
        EXTRA,
        /** A coordinator said so. */
        OFF,
        HOLIDAY,
        /** Not of the pattern, or taken out of it in the configuration. */
        CLOSED;

        boolean isOpen() {
            return this == USUAL || this == EXTRA;
        }
    }

    /** A day with its times. */
    public record Day(LocalDate day, DayKind kind, List<Time> times) {}

    /** A start with the places at which one can meet then, and whose time there is. */
    public record Time(LocalTime start, List<Place> places, List<Authority> authorities) {}

    /**
     * One place at one time.
     *
     * @param room null for a meeting that takes none
     * @param by null when it is free or belongs to a case that may not be seen
     */
    public record Place(
            @Nullable String room,
            MeetingPlace kind,
            boolean taken,
            @Nullable By by) {}

    /** Which case has a time, and how many gave which answer. */
    public record By(CaseReference reference, Map<Answer, Integer> answers) {}

    /** How many people of a role keep a time free, and how many of them are taken. */
    public record Authority(String role, int people, int taken) {}

    private record Taken(
            Instant startsAt,
            @Nullable String room,
            MeetingPlace place,
            @Nullable By by) {}
}
