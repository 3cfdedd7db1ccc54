package fi.luukku.contact;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When somebody answers (O1), area by area; never on Finnish public holidays and their eves.
 *
 * @param hours by weekday, {@code "08:00-16:00"} or with a pause {@code "08:00-11:00, 12:00-16:00"}; a day left out is closed
 * @param closedDates days on which nobody answers in any area
 * @param childWelfareEmergency the number of the child welfare emergency duty; empty where there is none
 * @param areas what differs in an area, by its code
 */
@ConfigurationProperties("luukku.opening")
record OpeningSettings(
        @DefaultValue Map<DayOfWeek, String> hours,

        @DefaultValue @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        List<LocalDate> closedDates,

        @DefaultValue("") String childWelfareEmergency,
        @DefaultValue Map<String, AreaOpening> areas) {

    private static final Pattern SPANS = Pattern.compile("\\s*,\\s*");
    private static final Pattern DASH = Pattern.compile("\\s*[-\\u2013]\\s*");
    private static final List<DayOfWeek> OFFICE_DAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final String OFFICE_HOURS = "08:00-16:00";

    OpeningSettings {
        hours.forEach((day, text) -> spans("luukku.opening.hours." + day, text));
        areas.forEach((code, area) ->
                area.hours().forEach((day, text) -> spans("luukku.opening.areas." + code + ".hours." + day, text)));
    }

    /** Part of a day on which somebody answers. */
    record Span(LocalTime from, LocalTime until) {}

    /**
     * An area's own.
     *
     * @param hours instead of those of all areas; empty where they are the same
     * @param closedDates besides those of all areas
     * @param childWelfareEmergency instead of the number of all areas
     */
    record AreaOpening(
            @DefaultValue Map<DayOfWeek, String> hours,

            @DefaultValue @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            List<LocalDate> closedDates,

            @Nullable String childWelfareEmergency) {}

    /** The spans of each weekday in that area, the earliest first. */
    Map<DayOfWeek, List<Span>> week(String areaCode) {
        AreaOpening area = areas.get(areaCode);
        Map<DayOfWeek, String> texts = area == null || area.hours().isEmpty() ? hours : area.hours();
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        texts.forEach((day, text) -> week.put(day, spans("luukku.opening", text)));
        if (week.isEmpty()) {
            OFFICE_DAYS.forEach(day -> week.put(day, spans("luukku.opening", OFFICE_HOURS)));
        }
        return week;
    }

    boolean isClosed(String areaCode, LocalDate day) {
        AreaOpening area = areas.get(areaCode);
        return closedDates.contains(day) || (area != null && area.closedDates().contains(day));
    }

    String emergency(String areaCode) {
        AreaOpening area = areas.get(areaCode);
        String own = area == null ? null : area.childWelfareEmergency();
        return own == null ? childWelfareEmergency : own;
    }

    private static List<Span> spans(String path, String text) {
        List<Span> spans = Arrays.stream(SPANS.split(text.strip()))
                .map(span -> span(path, span))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).until())) {
                throw new IllegalArgumentException(path + ": " + text + " must name its hours one after the other");
            }
        }
        return spans;
    }

    private static Span span(String path, String text) {
        String[] ends = DASH.split(text, 2);
        try {
            Span span = new Span(LocalTime.parse(ends[0]), LocalTime.parse(ends.length > 1 ? ends[1] : ""));
            if (span.from().isBefore(span.until())) {
                return span;
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(refusal(path, text), e);
        }
        throw new IllegalArgumentException(refusal(path, text));
    }

    private static String refusal(String path, String text) {
        return path + ": " + text + " is not a part of a day such as \"08:00-16:00\" (in YAML, write it in quotes)";
    }
}
