package fi.luukku.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the access log tells of a case, the latest first. */
@Service
public class AccessHistory {

    private final JdbcClient jdbc;

    AccessHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} entries after the first {@code skip}. */
    @Transactional(readOnly = true)
    public List<AccessEntry> of(String caseReference, Asked asked, int skip, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("select at, who, name, roles, action, case_reference, what, ground"
                + " from access_log where case_reference = ?");
        values.add(caseReference);
        if (asked.who() != null) {
            sql.append(" and who = ?");
            values.add(asked.who());
        }
        if (!asked.steps()) {
            sql.append(" and who <> ?");
            values.add(AccessEntry.LUUKKU);
        }
        if (asked.from() != null) {
            sql.append(" and at >= ?");
            values.add(asked.from());
        }
        if (asked.until() != null) {
            sql.append(" and at < ?");
            values.add(asked.until());
        }
        sql.append(" order by at desc, id desc offset ? limit ?");
        values.add(skip);
        values.add(limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, number) -> entry(row))
                .list();
    }

    /** Those who have an entry, by name; the processes are nobody. */
    @Transactional(readOnly = true)
    public List<Somebody> people(String caseReference) {
        return jdbc.sql("select who, max(name) as name from access_log where case_reference = ? and who <> ?"
                        + " group by who order by 2, 1")
                .params(caseReference, AccessEntry.LUUKKU)
                .query((row, number) -> new Somebody(row.getString("who"), row.getString("name")))
                .list();
    }

    private static AccessEntry entry(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new AccessEntry(
                row.getObject("at", OffsetDateTime.class),
                row.getString("who"),
                row.getString("name"),
                roles.isEmpty() ? List.of() : List.of(roles.split(",", -1)),
                AccessAction.valueOf(row.getString("action")),
                row.getString("case_reference"),
                row.getString("what"),
                Optional.ofNullable(row.getString("ground"))
                        .map(Ground::valueOf)
                        .orElse(null));
    }

    /**
     * Which entries are asked for.
     *
     * @param who a login, null for everybody
     * @param from the first moment, null for no limit
     * @param until the first moment after it, null for no limit
     * @param steps also what the processes did by themselves
     */
    public record Asked(
            @Nullable String who,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime until,
            boolean steps) {}

    /** Somebody who has an entry. {@code name} may be empty. */
    public record Somebody(String who, String name) {}
}
