package fi.luukku.meeting;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingSettings.AreaTimes;
import fi.luukku.meeting.MeetingSettings.Room;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The times reserved for meetings, earliest first: every Tuesday that is a working day, and the area's extra days, without
 * its days off; time by time, room by room.
 */
@Component
class ReservedTimes {

    private static final Duration USUAL_DURATION = Duration.ofMinutes(75);

    private final MeetingSettings settings;
    private final MeetingDays exceptions;
    private final WorkingDays days;

    ReservedTimes(MeetingSettings settings, Areas areas, MeetingDays exceptions, WorkingDays days) {
        Set<String> known = areas.all().stream().map(Area::code).collect(Collectors.toSet());
        for (String code : settings.areas().keySet()) {
            if (!known.contains(code)) {
                throw new IllegalArgumentException("luukku.meeting.areas." + code
                        + " has reserved times, but luukku.areas has no area " + code + "; it has " + known);
            }
        }
        this.settings = settings;
        this.exceptions = exceptions;
        this.days = days;
    }

    /**
     * When and where a meeting could be, taken or not.
     *
     * @param notBefore the earliest day, or null; invitations need their working days in any case
     */
    List<Slot> of(String areaCode, MeetingPlace place, @Nullable LocalDate notBefore) {
        AreaTimes area = settings.areas().get(areaCode);
        if (area == null) {
            return List.of();
        }
        LocalDate soonest = days.after(days.today(), settings.workingDaysBefore());
        LocalDate earliest = notBefore == null || notBefore.isBefore(soonest) ? soonest : notBefore;
        return from(areaCode, area, places(area, place), earliest, settings.weeksAhead());
    }

    /** Every reserved time of the coming weeks in every room, taken or not, also those too near for an invitation. */
    List<Slot> ahead(String areaCode, int weeks) {
        AreaTimes area = settings.areas().get(areaCode);
        return area == null
                ? List.of()
                : from(areaCode, area, places(area, MeetingPlace.OFFICE), days.today(), weeks).stream()
                        .filter(slot -> slot.startsAt().isAfter(days.now()))
                        .toList();
    }

    /** How many people of that role keep that time free; empty when the area does not say, and they come at any time. */
    Optional<Integer> people(String areaCode, String role, OffsetDateTime startsAt) {
        return area(areaCode).flatMap(area -> area.people(role, localTime(startsAt)));
    }

    /** How many people of that role keep times free at most; empty when the area does not say. */
    Optional<Integer> mostPeople(String areaCode, String role) {
        return area(areaCode).stream()
                .flatMap(area -> area.authorities().stream())
                .filter(authority -> authority.role().equals(role))
                .map(MeetingSettings.Authority::people)
                .findFirst();
    }

    /** The area's settings; empty when it has no reserved times. */
    Optional<AreaTimes> area(String areaCode) {
        return Optional.ofNullable(settings.areas().get(areaCode));
    }

    /** Whether it is a day of the area's pattern, apart from holidays and exceptions. */
    boolean isOfPattern(LocalDate day) {
        return day.getDayOfWeek() == settings.weekday();
    }

    /** The days of the pattern from that day on, holidays and days off among them. */
    List<LocalDate> pattern(LocalDate from, int weeks) {
        return Stream.iterate(from.with(TemporalAdjusters.nextOrSame(settings.weekday())), day -> day.plusWeeks(1))
                .limit(weeks)
                .toList();
    }

    private List<Slot> from(
            String areaCode, AreaTimes area, List<? extends @Nullable Room> rooms, LocalDate earliest, int weeks) {
        Map<LocalDate, MeetingDay.Kind> changed =
                exceptions.of(areaCode, earliest, earliest.plusWeeks(weeks).minusDays(1)).stream()
                        .collect(Collectors.toMap(MeetingDay::day, MeetingDay::kind));
        Stream<LocalDate> usual = pattern(earliest, weeks).stream()
                .filter(day -> !area.excludedDates().contains(day));
        Stream<LocalDate> extra = changed.keySet().stream().filter(day -> changed.get(day) == MeetingDay.Kind.EXTRA);
        return Stream.concat(usual, extra)
                .distinct()
                .filter(day -> days.isWorkingDay(day) && changed.get(day) != MeetingDay.Kind.OFF)
                .sorted()
                .flatMap(day -> area.starts().stream().flatMap(start -> slots(area, rooms, day, start)))
                .toList();
    }

    /** Where a meeting of that kind can be; one null when it takes no room. */
    private static List<@Nullable Room> places(AreaTimes area, MeetingPlace place) {
        List<Room> rooms = switch (place) {
            case OFFICE -> area.rooms();
            case REMOTE -> area.remoteLinks();
            case SCHOOL, HOME -> List.of();
        };
        return rooms.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(rooms);
    }

    /** How long a meeting lasts in the area. */
    Duration duration(String areaCode) {
        AreaTimes area = settings.areas().get(areaCode);
        return area == null ? USUAL_DURATION : area.duration();
    }

    private Stream<Slot> slots(AreaTimes area, List<? extends @Nullable Room> rooms, LocalDate day, LocalTime start) {
        OffsetDateTime startsAt = days.at(day, start);
        OffsetDateTime endsAt = startsAt.plus(area.duration())
                .atZoneSameInstant(WorkingDays.ZONE)
                .toOffsetDateTime();
        return rooms.stream().map(room -> new Slot(startsAt, endsAt, room));
    }

    static LocalTime localTime(OffsetDateTime moment) {
        return moment.atZoneSameInstant(WorkingDays.ZONE).toLocalTime();
    }
}
