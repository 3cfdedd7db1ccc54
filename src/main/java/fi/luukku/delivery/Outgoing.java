package fi.luukku.delivery;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must leave the database. An effect is left in the transaction of the change it tells of and handed over afterwards,
 * in order per lane, by whichever Luukku comes first.
 */
@Component
public class Outgoing {

    /** Of the scheduler; its instances are the lanes. */
    static final String TASK = "deliver";

    private final JdbcClient jdbc;

    Outgoing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Leaves an effect for delivery, within the caller's transaction. Others of the same lane wait until it ends. One that still
     * waits keeps its place; one that is just being handed over is handed over again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Effect effect) {
        openLane(effect.lane());
        jdbc.sql("insert into outgoing (lane, kind, subject, content, remembered, left_at)"
                        + " values (:lane, :kind, :subject, :content, :remembered, clock_timestamp())"
                        + " on conflict (kind, subject) do update set left_at = excluded.left_at"
                        + " where not outgoing.remembered")
                .paramSource(effect)
                .update();
    }

    /**
     * Makes sure that the lane's row of the scheduler is there, and holds it until the transaction ends: so numbers within
     * a lane are given in the order of commits, and {@link #closeIfEmpty} sees what was written.
     */
    private void openLane(String lane) {
        jdbc.sql("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " values (?, ?, now(), false, 1)"
                        + " on conflict (task_name, task_instance) do update set task_name = excluded.task_name")
                .params(TASK, lane)
                .update();
    }

    /** Whether nothing waits in the lane; nothing is added to it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean closeIfEmpty(String lane) {
        jdbc.sql("select 1 from scheduled_tasks where task_name = ? and task_instance = ? for update")
                .params(TASK, lane)
                .query(Integer.class)
                .optional();
        return first(lane).isEmpty();
    }

    /**
     * Lets the lanes go on at once that wait with something of these kinds in front.
     *
     * @return how many
     */
    @Transactional
    public int wake(Collection<String> kinds) {
        return jdbc.sql("""
                        update scheduled_tasks task
                        set execution_time = now(), version = version + 1
                        where task_name = :task and not picked and execution_time > now()
                          and exists (select 1 from outgoing
                                      where lane = task.task_instance and delivered_at is null and kind in (:kinds))
                        """).param("task", TASK).param("kinds", kinds).update();
    }

    /** What is to leave next. */
    Optional<Waiting> first(String lane) {
        return jdbc.sql("select id, kind, subject, content, left_at from outgoing"
                        + " where lane = ? and delivered_at is null order by id limit 1")
                .param(lane)
                .query(Waiting.class)
                .optional();
    }

    /** It has left; what was left again meanwhile stays. */
    @Transactional
    void done(Waiting effect) {
        jdbc.sql("update outgoing set delivered_at = now() where id = ? and remembered")
                .param(effect.id())
                .update();
        jdbc.sql("delete from outgoing where id = ? and left_at = ? and not remembered")
                .params(effect.id(), effect.leftAt())
                .update();
    }

    /** An effect on its way. */
    record Waiting(
            long id, String kind, String subject, @Nullable String content, OffsetDateTime leftAt) {}
}
