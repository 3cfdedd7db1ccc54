package fi.luukku.meeting;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The times the authorities keep free for meetings (O6), area by area (O15).
 *
 * @param weekday of the reserved times
 * @param weeksAhead how far ahead a free time is looked for, 1 to 104
 * @param workingDaysBefore the least number of working days between the invitation and the meeting, 1 to 20
 * @param areas the reserved times of each area, by its code
 */
@ConfigurationProperties("luukku.meeting")
public record MeetingSettings(
        @DefaultValue("TUESDAY") DayOfWeek weekday,
        @DefaultValue("26") int weeksAhead,
        @DefaultValue("3") int workingDaysBefore,
        @DefaultValue Map<String, AreaTimes> areas) {

    public MeetingSettings {
        require(
                weeksAhead >= 1 && weeksAhead <= 104,
                "luukku.meeting.weeks-ahead must be from 1 to 104 weeks, not " + weeksAhead);
        require(
                workingDaysBefore >= 1 && workingDaysBefore <= 20,
                "luukku.meeting.working-days-before must be from 1 to 20, not " + workingDaysBefore);
        areas.forEach((code, times) -> times.check("luukku.meeting.areas." + code));
    }

    /**
     * An area's reserved times.
     *
     * @param times starts, as {@code "09:00"}; in quotes, since YAML takes 10:30 for a number
     * @param duration of a meeting, as {@code PT1H15M}
     * @param rooms in the order they are filled
     * @param excludedDates days without meetings besides public holidays
     */
    public record AreaTimes(
            @DefaultValue List<String> times,
            @DefaultValue("PT1H15M") Duration duration,
            @DefaultValue List<Room> rooms,

            @DefaultValue @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            List<LocalDate> excludedDates) {

        List<LocalTime> starts() {
            return times.stream().map(LocalTime::parse).sorted().toList();
        }

        private void check(String path) {
            require(!times.isEmpty(), path + ".times must list at least one start, such as \"09:00\"");
            times.forEach(time -> checkTime(time, path));
            require(
                    duration.compareTo(Duration.ofMinutes(15)) >= 0 && duration.compareTo(Duration.ofHours(8)) <= 0,
                    path + ".duration must be from PT15M to PT8H, not " + duration);
            List<LocalTime> starts = starts();
            for (int i = 1; i < starts.size(); i++) {
                require(
                        Duration.between(starts.get(i - 1), starts.get(i)).compareTo(duration) >= 0,
                        path + ".times: " + starts.get(i - 1) + " is not over at " + starts.get(i) + " when it lasts "
                                + duration);
            }
            require(!rooms.isEmpty(), path + ".rooms must list at least one room with its name and address");
            rooms.forEach(room -> room.check(path + ".rooms"));
            require(
                    rooms.stream().map(Room::name).allMatch(new HashSet<>()::add),
                    path + ".rooms must have a name of its own for each room");
        }

        private static void checkTime(String time, String path) {
            try {
                LocalTime.parse(time);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        path + ".times: " + time + " is not a time such as \"09:00\" (in YAML, write it in quotes)", e);
            }
        }
    }

    /** Where a meeting can be held. */
    public record Room(
            @DefaultValue("") String name, @DefaultValue("") String address) {

        /** One line for letters and calendars. */
        String inWords() {
            return name + ", " + address;
        }

        private void check(String path) {
            require(!name.isBlank() && !address.isBlank(), path + ": each room needs a name and an address");
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
