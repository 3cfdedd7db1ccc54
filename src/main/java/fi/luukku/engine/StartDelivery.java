package fi.luukku.engine;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers what {@link EngineStarts} and {@link EngineCancellations} left, with growing pauses while the engine is away. */
@Configuration(proxyBeanMethods = false)
class StartDelivery {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final double RETRY_GROWTH = 1.5;
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final ObjectProvider<CamundaClient> client;

    StartDelivery(ObjectProvider<CamundaClient> client) {
        this.client = client;
    }

    @Bean
    OneTimeTask<Void> startProcessTask() {
        return Tasks.oneTime(EngineStarts.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH))
                .onDeadExecutionRevive()
                .execute((instance, context) -> start(EngineStarts.Start.of(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> cancelProcessTask() {
        return Tasks.oneTime(EngineCancellations.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH))
                .onDeadExecutionRevive()
                .execute((instance, context) -> cancel(Long.parseLong(instance.getId())));
    }

    private void start(EngineStarts.Start start) {
        doneAlreadyIs(
                Status.Code.ALREADY_EXISTS,
                () -> client.getObject()
                        .newPublishMessageCommand()
                        .messageName(start.message())
                        .correlationKey(start.caseReference())
                        .messageId(start.key())
                        .timeToLive(KEPT_FOR)
                        .variables(Map.of("caseReference", start.caseReference(), "startKey", start.key()))
                        .send()
                        .join());
    }

    private void cancel(long processInstanceKey) {
        doneAlreadyIs(
                Status.Code.NOT_FOUND,
                () -> client.getObject()
                        .newCancelInstanceCommand(processInstanceKey)
                        .send()
                        .join());
    }

    private static void doneAlreadyIs(Status.Code code, Runnable command) {
        try {
            command.run();
        } catch (ClientStatusException e) {
            if (e.getStatusCode() != code) {
                throw e;
            }
        }
    }
}
