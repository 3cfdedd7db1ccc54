package fi.luukku.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Leaves letters for delivery, in the transaction that writes them. */
@Component
class LetterDelivery {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("send-letter");

    private final SchedulerClient scheduler;
    private final Clock clock;

    LetterDelivery(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
        // When to try is the machine's time, whatever time the cases live in.
        this.clock = Clock.systemUTC();
    }

    void leave(long letterId) {
        scheduler.scheduleIfNotExists(TASK.instance(Long.toString(letterId)).scheduledTo(clock.instant()));
    }
}
