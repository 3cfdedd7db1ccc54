package fi.luukku.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages to waiting cases. A message is left in the transaction of what it tells of and delivered from the database
 * until the engine has it.
 */
@Component
public class EngineMessages {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("publish-message");
    private static final String SEPARATOR = "|";

    private final SchedulerClient scheduler;
    private final Clock clock;

    EngineMessages(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
        // When to try is the machine's time, whatever time the cases live in.
        this.clock = Clock.systemUTC();
    }

    /**
     * Leaves a message for delivery; one that is still on its way is not left twice.
     *
     * @param messageName as in the model, {@code luukku.promise-answered}
     * @param correlationKey a reference, never personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String messageName, String correlationKey) {
        scheduler.scheduleIfNotExists(
                TASK.instance(messageName + SEPARATOR + correlationKey).scheduledTo(clock.instant()));
    }

    /** A message as the delivery's task names it. */
    record Message(String name, String correlationKey) {

        static Message of(String taskInstance) {
            int separator = taskInstance.indexOf(SEPARATOR);
            return new Message(taskInstance.substring(0, separator), taskInstance.substring(separator + 1));
        }
    }
}
