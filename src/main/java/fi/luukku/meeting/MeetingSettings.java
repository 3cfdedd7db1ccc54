package fi.luukku.meeting;

import fi.luukku.casefile.CaseCodes;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
     * @param remoteLinks rooms to meet online, each with its https address; where none is listed, an online meeting takes
     *     no room and the own worker sends the details
     * @param authorities who keeps times free; a role that is not listed comes at any time
     * @param excludedDates days without meetings besides public holidays
     */
    public record AreaTimes(
            @DefaultValue List<String> times,
            @DefaultValue("PT1H15M") Duration duration,
            @DefaultValue List<Room> rooms,
            @DefaultValue List<Room> remoteLinks,
            @DefaultValue List<Authority> authorities,

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
            remoteLinks.forEach(link -> link.checkLink(path + ".remote-links"));
            require(
                    Stream.concat(rooms.stream(), remoteLinks.stream())
                            .map(Room::name)
                            .allMatch(new HashSet<>()::add),
                    path + ".rooms and remote-links must have a name of its own for each");
            authorities.forEach(authority -> authority.check(starts, path + ".authorities"));
            require(
                    authorities.stream().map(Authority::role).allMatch(new HashSet<>()::add),
                    path + ".authorities must list each role once");
        }

        /** How many people of that role keep this start free; empty when the area does not say, and they come at any time. */
        Optional<Integer> people(String role, LocalTime start) {
            return authorities.stream()
                    .filter(authority -> authority.role().equals(role))
                    .map(authority -> authority.keeps(start) ? authority.people() : 0)
                    .findFirst();
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

    /**
     * An authority that keeps times free for meetings (O6).
     *
     * @param role as on the card, {@code child-welfare}
     * @param people how many of them keep these times free
     * @param times the starts they keep free; none listed, all of them
     */
    public record Authority(
            @DefaultValue("") String role,
            @DefaultValue("1") int people,
            @DefaultValue List<String> times) {

        boolean keeps(LocalTime start) {
            return times.isEmpty() || times.stream().map(LocalTime::parse).anyMatch(start::equals);
        }

        private void check(List<LocalTime> starts, String path) {
            require(
                    CaseCodes.PERSON_ROLES.containsKey(role),
                    path + ": " + role + " is not a role; there are " + CaseCodes.PERSON_ROLES.keySet());
            require(people >= 1 && people <= 50, path + "." + role + ".people must be from 1 to 50, not " + people);
            times.forEach(time -> AreaTimes.checkTime(time, path + "." + role));
            require(
                    starts.containsAll(times.stream().map(LocalTime::parse).toList()),
                    path + "." + role + ".times has a start that the area does not have; it has " + starts);
        }
    }

    /** Where a meeting can be held: a room and its address, or a place online and its link. */
    public record Room(
            @DefaultValue("") String name, @DefaultValue("") String address) {

        /** One line for letters and calendars. */
        String inWords() {
            return name + ", " + address;
        }

        private void check(String path) {
            require(!name.isBlank() && !address.isBlank(), path + ": each room needs a name and an address");
        }

        private void checkLink(String path) {
            require(
                    !name.isBlank() && address.startsWith("https://"),
                    path + ": each link needs a name and an address that begins with https://");
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
