package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which process each start belongs to: the first that came with it. */
@Component
class CaseStarts {

    private final JdbcClient jdbc;
    private final WorkingDays days;

    CaseStarts(JdbcClient jdbc, WorkingDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Whether this process was the first with that key; the same process may ask again. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isFirst(String startKey, long processInstanceKey) {
        jdbc.sql("insert into case_start (start_key, process_instance_key, started_at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(startKey, processInstanceKey, days.now())
                .update();
        return jdbc.sql("select process_instance_key from case_start where start_key = ?")
                        .param(startKey)
                        .query(Long.class)
                        .single()
                == processInstanceKey;
    }
}
