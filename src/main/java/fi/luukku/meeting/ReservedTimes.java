package fi.luukku.meeting;

import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingSettings.AreaTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The times reserved for meetings, earliest first: every Tuesday that is a working day, time by time, room by room. */
@Component
class ReservedTimes {

    private static final Duration USUAL_DURATION = Duration.ofMinutes(75);

    private final MeetingSettings settings;
    private final WorkingDays days;

    ReservedTimes(MeetingSettings settings, Areas areas, WorkingDays days) {
        Set<String> known = areas.all().stream().map(Area::code).collect(Collectors.toSet());
        for (String code : settings.areas().keySet()) {
            if (!known.contains(code)) {
                throw new IllegalArgumentException("luukku.meeting.areas." + code
                        + " has reserved times, but luukku.areas has no area " + code + "; it has " + known);
            }
        }
        this.settings = settings;
        this.days = days;
    }

    /**
     * Where a meeting could be, taken or not.
     *
     * @param notBefore the earliest day, or null; invitations need their working days in any case
     */
    List<Slot> of(String areaCode, @Nullable LocalDate notBefore) {
        AreaTimes area = settings.areas().get(areaCode);
        if (area == null) {
            return List.of();
        }
        LocalDate soonest = days.after(days.today(), settings.workingDaysBefore());
        LocalDate earliest = notBefore == null || notBefore.isBefore(soonest) ? soonest : notBefore;
        return from(area, earliest, settings.weeksAhead());
    }

    /** Every reserved time of the coming weeks, taken or not, also those too near for an invitation. */
    List<Slot> ahead(String areaCode, int weeks) {
        AreaTimes area = settings.areas().get(areaCode);
        return area == null
                ? List.of()
                : from(area, days.today(), weeks).stream()
                        .filter(slot -> slot.startsAt().isAfter(days.now()))
                        .toList();
    }

    private List<Slot> from(AreaTimes area, LocalDate earliest, int weeks) {
        LocalDate first = earliest.with(TemporalAdjusters.nextOrSame(settings.weekday()));
        return Stream.iterate(first, day -> day.plusWeeks(1))
                .limit(weeks)
                .filter(day -> days.isWorkingDay(day) && !area.excludedDates().contains(day))
                .flatMap(day -> area.starts().stream().flatMap(start -> slots(area, day, start)))
                .toList();
    }

    /** How long a meeting lasts in the area. */
    Duration duration(String areaCode) {
        AreaTimes area = settings.areas().get(areaCode);
        return area == null ? USUAL_DURATION : area.duration();
    }

    private Stream<Slot> slots(AreaTimes area, LocalDate day, LocalTime start) {
        OffsetDateTime startsAt = days.at(day, start);
        return area.rooms().stream().map(room -> new Slot(startsAt, startsAt.plus(area.duration()), room));
    }
}
