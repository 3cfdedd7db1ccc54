package fi.luukku.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was missing from a card when a task was completed: told on the card, at the part it belongs to, until the task is
 * completed with it.
 */
@Service
public class MissingThings {

    private final JdbcClient jdbc;
    private final WorkingDays days;

    MissingThings(JdbcClient jdbc, WorkingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * Keeps what the task lacks now, in the caller's transaction; since when it has lacked it stays.
     *
     * @param task id of the task's form, {@code take-contact}
     * @param code of what is missing; null when nothing is any more
     */
    @Transactional
    public void keep(CaseReference reference, String task, @Nullable String code) {
        if (code == null) {
            jdbc.sql("delete from missing_thing where reference = ? and task = ?")
                    .params(reference.value(), task)
                    .update();
            return;
        }
        jdbc.sql("insert into missing_thing (reference, task, code, since) values (?, ?, ?, ?)"
                        + " on conflict (reference, task) do update set code = excluded.code, since = excluded.since"
                        + " where missing_thing.code <> excluded.code")
                .params(reference.value(), task, code, days.now())
                .update();
    }

    /** Nothing is waited for any more: the case is closed. */
    @Transactional
    public void forget(CaseReference reference) {
        jdbc.sql("delete from missing_thing where reference = ?")
                .param(reference.value())
                .update();
    }

    /** What the process waits for, in sentences, by the part of the card where it belongs. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> byPart(CaseReference reference) {
        return jdbc
                .sql("select code from missing_thing where reference = ? order by since")
                .param(reference.value())
                .query(String.class)
                .stream()
                .map(MissingThing::ofCode)
                .flatMap(Optional::stream)
                .collect(groupingBy(MissingThing::part, mapping(MissingThing::sentence, Collectors.toList())));
    }
}
