package fi.luukku.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Processes that begin with a message. A start is left in the transaction of what it follows from and delivered from the
 * database; it may reach the engine twice, so the first worker of the process asks whether its key has one already.
 */
@Component
public class EngineStarts {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("start-process");
    private static final String SEPARATOR = "|";

    private final SchedulerClient scheduler;
    private final Clock clock = Clock.systemUTC();

    EngineStarts(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Leaves a start for delivery.
     *
     * @param messageName as in the model, {@code luukku.case-reopened}
     * @param caseReference the variable {@code caseReference} of the new process
     * @param startKey names this start and no other; the variable {@code startKey}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String messageName, String caseReference, String startKey) {
        scheduler.scheduleIfNotExists(TASK.instance(String.join(SEPARATOR, messageName, caseReference, startKey))
                .scheduledTo(clock.instant()));
    }

    /** A start as the delivery's task names it. */
    record Start(String message, String caseReference, String key) {

        static Start of(String taskInstance) {
            String[] parts = taskInstance.split("\\|", 3);
            return new Start(parts[0], parts[1], parts[2]);
        }
    }
}
