package fi.luukku.access;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the entries are kept. The database numbers and chains them as they come. */
@Component
class AccessLogTable {

    private final JdbcTemplate jdbc;

    AccessLogTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the chain until the transaction ends: nothing but the commit may come after it. */
    void add(List<AccessEntry> entries) {
        jdbc.batchUpdate(
                "insert into access_log (at, who, name, roles, action, case_reference, what, ground)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream().map(AccessLogTable::fields).toList());
    }

    private static Object[] fields(AccessEntry entry) {
        Ground ground = entry.ground();
        return new Object[] {
            entry.at(),
            entry.who(),
            entry.name(),
            String.join(",", entry.roles()),
            entry.action().name(),
            entry.caseReference(),
            entry.what(),
            ground == null ? null : ground.name()
        };
    }
}
