package fi.luukku.meeting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days on which an area departs from its pattern: a day off, or an extra one. */
@Repository
class MeetingDays {

    private final JdbcClient jdbc;

    MeetingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of that area from that day on, in their order. */
    List<MeetingDay> of(String areaCode, LocalDate from, LocalDate to) {
        return jdbc.sql("select day, kind from meeting_day where area_code = ? and day between ? and ? order by day")
                .params(areaCode, from, to)
                .query((row, number) -> new MeetingDay(
                        row.getObject("day", LocalDate.class), MeetingDay.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Puts it down; what was said of that day before no longer counts. */
    void put(String areaCode, MeetingDay day, String login, OffsetDateTime now) {
        jdbc.sql("insert into meeting_day (area_code, day, kind, set_by, set_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (area_code, day) do update set kind = excluded.kind, set_by = excluded.set_by,"
                        + " set_at = excluded.set_at")
                .params(areaCode, day.day(), day.kind().name(), login, now)
                .update();
    }

    boolean remove(String areaCode, LocalDate day) {
        return jdbc.sql("delete from meeting_day where area_code = ? and day = ?")
                        .params(areaCode, day)
                        .update()
                == 1;
    }
}
