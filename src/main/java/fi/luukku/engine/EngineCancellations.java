package fi.luukku.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Processes that are to end at once; one that has ended already is left alone. Delivered from the database. */
@Component
public class EngineCancellations {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("cancel-process");

    private final SchedulerClient scheduler;
    private final Clock clock = Clock.systemUTC();

    EngineCancellations(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(long processInstanceKey) {
        scheduler.scheduleIfNotExists(
                TASK.instance(Long.toString(processInstanceKey)).scheduledTo(clock.instant()));
    }
}
