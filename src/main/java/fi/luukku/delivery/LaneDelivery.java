package fi.luukku.delivery;

import com.github.kagkarlsson.scheduler.SchedulerState;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fi.luukku.delivery.Outgoing.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands over what {@link Outgoing} keeps. Each lane is one execution of the scheduler, so one Luukku at a time works on it;
 * what cannot be handed over holds up its own lane only, and is tried again with growing pauses.
 */
@Configuration(proxyBeanMethods = false)
class LaneDelivery {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 8;
    /** For somebody who does not hear of the return. */
    private static final Duration PAUSE_WHILE_AWAY = Duration.ofMinutes(1);

    private final Outgoing outgoing;
    private final List<Deliverer> deliverers;
    private final TransactionTemplate transaction;

    LaneDelivery(Outgoing outgoing, @Lazy List<Deliverer> deliverers, TransactionTemplate transaction) {
        this.outgoing = outgoing;
        this.deliverers = deliverers;
        this.transaction = transaction;
    }

    @Bean
    CustomTask<Void> deliverTask() {
        return Tasks.custom(Outgoing.TASK, Void.class)
                .onFailure(LaneDelivery::tryLater)
                .onDeadExecutionRevive()
                .execute((lane, context) -> {
                    try {
                        deliver(lane.getId(), context.getSchedulerState());
                        return this::close;
                    } catch (OtherSideAwayException e) {
                        return LaneDelivery::waitForReturn;
                    }
                });
    }

    private void deliver(String lane, SchedulerState scheduler) {
        Map<String, Deliverer> byKind =
                deliverers.stream().collect(Collectors.toMap(Deliverer::kind, Function.identity()));
        Optional<Waiting> next = outgoing.first(lane);
        while (next.isPresent() && !scheduler.isShuttingDown()) {
            Waiting effect = next.get();
            Deliverer deliverer = byKind.get(effect.kind());
            if (deliverer == null) {
                throw new IllegalStateException("Nothing here hands over a " + effect.kind());
            }
            deliverer.deliver(effect.subject(), effect.content());
            outgoing.done(effect);
            next = outgoing.first(lane);
        }
    }

    private void close(ExecutionComplete complete, ExecutionOperations<Void> lane) {
        transaction.executeWithoutResult(status -> {
            if (outgoing.closeIfEmpty(complete.getExecution().getId())) {
                lane.stop();
            } else {
                lane.reschedule(complete, complete.getTimeDone());
            }
        });
    }

    private static void waitForReturn(ExecutionComplete complete, ExecutionOperations<Void> lane) {
        lane.reschedule(complete, complete.getTimeDone().plus(PAUSE_WHILE_AWAY));
    }

    private static void tryLater(ExecutionComplete complete, ExecutionOperations<Void> lane) {
        lane.reschedule(complete, complete.getTimeDone().plus(pauseAfter(complete.getExecution().consecutiveFailures)));
    }

    /** Twice as long each time, five minutes at most. */
    static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
