package fi.luukku.runtime.repeat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of Luukku's record at one moment, each with its table: what was told, and what is to leave. */
record Record(Set<String> rows) {

    /** The scheduler's own and the migrations', and who looked at what: no worker's effect shows there. */
    private static final Set<String> NOT_THE_RECORD =
            Set.of("scheduled_tasks", "flyway_schema_history", "access_log", "access_log_head");

    private static final String WAITS_TO_LEAVE = "outgoing ";

    private static final String MESSAGE = "\"kind\": \"MESSAGE\"";

    static Record now(JdbcClient database) {
        String everyRow = database
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !NOT_THE_RECORD.contains(table))
                .map(table -> "select '%1$s ' || to_jsonb(t)::text from \"%1$s\" t".formatted(table))
                .collect(Collectors.joining(" union all "));
        return new Record(Set.copyOf(database.sql(everyRow).query(String.class).list()));
    }

    /**
     * What is there now and was not, and the other way round; that something has left is no change. Nor is a message to a case
     * that waits: it moves the case on once however often it is told, and must be told again where the engine forgot it
     * before the case came to wait.
     */
    List<String> changesSince(Record before) {
        List<String> changes = new ArrayList<>();
        new TreeSet<>(rows)
                .stream()
                        .filter(row -> !before.rows.contains(row) && !mayBeToldAgain(row))
                        .forEach(row -> changes.add("+ " + row));
        new TreeSet<>(before.rows)
                .stream()
                        .filter(row -> !rows.contains(row) && !row.startsWith(WAITS_TO_LEAVE))
                        .forEach(row -> changes.add("- " + row));
        return changes;
    }

    private static boolean mayBeToldAgain(String row) {
        return row.startsWith(WAITS_TO_LEAVE) && row.contains(MESSAGE);
    }
}
