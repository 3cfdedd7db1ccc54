package fi.luukku.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has which reserved time, in which room, and whose time of each authority. Cases of one area reach for their times one
 * after the other, and the database's constraints say no to a second one all the same.
 */
@Repository
class TakenTimes {

    private final JdbcClient jdbc;

    TakenTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the first free one of {@code slots} within the caller's transaction.
     *
     * @param host the own worker, who cannot be in two meetings at one time
     * @param seats how many people of each authority the meeting needs
     * @param people how many of a role keep a time free
     */
    Optional<Slot> takeFirstFree(
            String areaCode,
            MeetingReference meeting,
            @Nullable String host,
            List<Slot> slots,
            Map<String, Integer> seats,
            ToIntBiFunction<String, OffsetDateTime> people) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        waitForOthersOf(areaCode);
        Set<Taken> taken = taken(areaCode, slots.getFirst().startsAt());
        Set<Instant> without = new HashSet<>();
        for (Slot slot : slots) {
            Instant start = slot.startsAt().toInstant();
            if (without.contains(start) || taken.contains(Taken.of(slot)) || !take(areaCode, meeting, host, slot)) {
                continue;
            }
            if (takeSeats(areaCode, meeting, slot, seats, people)) {
                return Optional.of(slot);
            }
            release(meeting);
            without.add(start);
        }
        return Optional.empty();
    }

    void release(MeetingReference meeting) {
        jdbc.sql("delete from reserved_time where meeting_reference = ?")
                .param(meeting.value())
                .update();
    }

    private void waitForOthersOf(String areaCode) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtext('meeting-time'), hashtext(?))")
                .param(areaCode)
                .query(Integer.class)
                .single();
    }

    private boolean take(String areaCode, MeetingReference meeting, @Nullable String host, Slot slot) {
        return jdbc.sql("""
                                insert into reserved_time (area_code, starts_at, room, meeting_reference, host)
                                values (?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(areaCode)
                        .param(slot.startsAt())
                        .param(slot.roomName())
                        .param(meeting.value())
                        .param(host)
                        .update()
                == 1;
    }

    private boolean takeSeats(
            String areaCode,
            MeetingReference meeting,
            Slot slot,
            Map<String, Integer> seats,
            ToIntBiFunction<String, OffsetDateTime> people) {
        for (Map.Entry<String, Integer> needed : new TreeMap<>(seats).entrySet()) {
            int left = needed.getValue();
            int keep = people.applyAsInt(needed.getKey(), slot.startsAt());
            for (int seat = 1; seat <= keep && left > 0; seat++) {
                left -= takeSeat(areaCode, meeting, slot, needed.getKey(), seat);
            }
            if (left > 0) {
                return false;
            }
        }
        return true;
    }

    private int takeSeat(String areaCode, MeetingReference meeting, Slot slot, String role, int seat) {
        return jdbc.sql("""
                        insert into reserved_seat (area_code, starts_at, role, seat, meeting_reference)
                        values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(areaCode, slot.startsAt(), role, seat, meeting.value())
                .update();
    }

    /** Spares a try for each room that is plainly taken. */
    private Set<Taken> taken(String areaCode, OffsetDateTime from) {
        return of(areaCode, from, from.plusYears(3)).stream()
                .filter(time -> time.room() != null)
                .map(time -> new Taken(time.startsAt().toInstant(), time.room()))
                .collect(Collectors.toSet());
    }

    /** The times that are taken of an area, in their order. */
    List<Time> of(String areaCode, OffsetDateTime from, OffsetDateTime to) {
        return jdbc.sql("select starts_at, room, meeting_reference from reserved_time"
                        + " where area_code = ? and starts_at between ? and ? order by starts_at, room")
                .param(areaCode)
                .param(from)
                .param(to)
                .query((row, number) -> new Time(
                        row.getObject("starts_at", OffsetDateTime.class),
                        row.getString("room"),
                        new MeetingReference(row.getString("meeting_reference"))))
                .list();
    }

    /** How many people of each authority have been taken at that time. */
    Map<String, Integer> seats(String areaCode, OffsetDateTime startsAt) {
        return jdbc
                .sql(
                        "select role, count(*) as taken from reserved_seat where area_code = ? and starts_at = ? group by role")
                .params(areaCode, startsAt)
                .query((row, number) -> Map.entry(row.getString("role"), row.getInt("taken")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which meeting has which room of the area, by {@link #name(Slot)}. */
    Map<String, MeetingReference> byName(String areaCode, OffsetDateTime from, OffsetDateTime to) {
        return of(areaCode, from, to).stream()
                .filter(time -> time.room() != null)
                .collect(Collectors.toMap(time -> time.startsAt().toInstant() + time.room(), Time::meeting));
    }

    static String name(Slot slot) {
        return slot.startsAt().toInstant() + Objects.requireNonNullElse(slot.roomName(), "");
    }

    /**
     * A time that is taken.
     *
     * @param room null for a meeting that takes none
     */
    record Time(OffsetDateTime startsAt, @Nullable String room, MeetingReference meeting) {}

    private record Taken(Instant startsAt, @Nullable String room) {

        static Taken of(Slot slot) {
            return new Taken(slot.startsAt().toInstant(), slot.roomName());
        }
    }
}
