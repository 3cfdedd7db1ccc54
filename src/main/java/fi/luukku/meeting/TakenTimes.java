package fi.luukku.meeting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has which reserved time. The database decides: of two cases that reach for one time, one gets the row and the other,
 * having waited for the first to commit, goes on to the next time.
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
     */
    Optional<Slot> takeFirstFree(String areaCode, MeetingReference meeting, @Nullable String host, List<Slot> slots) {
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        Set<Taken> taken = taken(areaCode, slots.getFirst().startsAt());
        return slots.stream()
                .filter(slot -> !taken.contains(Taken.of(slot)))
                .filter(slot -> take(areaCode, meeting, host, slot))
                .findFirst();
    }

    void release(MeetingReference meeting) {
        jdbc.sql("delete from reserved_time where meeting_reference = ?")
                .param(meeting.value())
                .update();
    }

    private boolean take(String areaCode, MeetingReference meeting, @Nullable String host, Slot slot) {
        return jdbc.sql("""
                                insert into reserved_time (area_code, starts_at, room, meeting_reference, host)
                                values (?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(areaCode)
                        .param(slot.startsAt())
                        .param(slot.room().name())
                        .param(meeting.value())
                        .param(host)
                        .update()
                == 1;
    }

    /** Spares a try for each time that is plainly taken. */
    private Set<Taken> taken(String areaCode, OffsetDateTime from) {
        return jdbc
                .sql("select starts_at, room from reserved_time where area_code = ? and starts_at >= ?")
                .param(areaCode)
                .param(from)
                .query((row, number) -> new Taken(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(), row.getString("room")))
                .stream()
                .collect(Collectors.toSet());
    }

    /** Which meeting has which time of the area, by {@link #name(Slot)}. */
    Map<String, MeetingReference> byName(String areaCode, OffsetDateTime from, OffsetDateTime to) {
        return jdbc
                .sql("select starts_at, room, meeting_reference from reserved_time"
                        + " where area_code = ? and starts_at between ? and ?")
                .param(areaCode)
                .param(from)
                .param(to)
                .query((row, number) -> Map.entry(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant() + row.getString("room"),
                        new MeetingReference(row.getString("meeting_reference"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String name(Slot slot) {
        return slot.startsAt().toInstant() + slot.room().name();
    }

    private record Taken(Instant startsAt, String room) {

        static Taken of(Slot slot) {
            return new Taken(slot.startsAt().toInstant(), slot.room().name());
        }
    }
}
