package fi.luukku.meeting.web;

import fi.luukku.casefile.web.HomePart;
import fi.luukku.meeting.DaysAhead;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Tuesdays ahead: which times are free, and who has the others. */
@Component
class DaysAheadPart implements HomePart {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

    private final DaysAhead ahead;

    DaysAheadPart(DaysAhead ahead) {
        this.ahead = ahead;
    }

    @Override
    public String id() {
        return "ahead";
    }

    @Override
    public String title() {
        return "The Tuesdays ahead";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "meeting/ahead :: part";
    }

    @Override
    public List<Table> model() {
        return ahead.all().stream()
                .map(area -> new Table(area.area(), days(area.times())))
                .toList();
    }

    private static List<Day> days(List<DaysAhead.Time> times) {
        Map<LocalDate, List<Time>> byDay = times.stream()
                .collect(Collectors.groupingBy(
                        DaysAhead.Time::day,
                        LinkedHashMap::new,
                        Collectors.mapping(DaysAheadPart::time, Collectors.toList())));
        return byDay.entrySet().stream()
                .map(day -> new Day(
                        DAY.format(day.getKey()),
                        (int) day.getValue().stream()
                                .filter(one -> !one.taken())
                                .count(),
                        day.getValue()))
                .toList();
    }

    private static Time time(DaysAhead.Time time) {
        return new Time(
                TIME.format(time.startsAt()),
                time.room(),
                time.taken(),
                time.reference() == null ? null : time.reference().value());
    }

    /** An area's days. */
    record Table(String area, List<Day> days) {}

    /** A day with its times, and how many of them are free. */
    record Day(String day, int free, List<Time> times) {}

    /** A time in a room; who has it is told where it may be. */
    record Time(
            String time,
            String room,
            boolean taken,
            @Nullable String reference) {}
}
