package fi.luukku.engine;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers what {@link EngineMessages} left, with growing pauses for as long as the engine is away. */
@Configuration(proxyBeanMethods = false)
class MessageDelivery {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
    private static final double RETRY_GROWTH = 1.5;
    /** A message may come before the case waits for it; it is kept this long. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final ObjectProvider<CamundaClient> client;

    MessageDelivery(ObjectProvider<CamundaClient> client) {
        this.client = client;
    }

    @Bean
    OneTimeTask<Void> publishMessageTask() {
        return Tasks.oneTime(EngineMessages.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH))
                .onDeadExecutionRevive()
                .execute((instance, context) -> publish(EngineMessages.Message.of(instance.getId())));
    }

    private void publish(EngineMessages.Message message) {
        try {
            client.getObject()
                    .newPublishMessageCommand()
                    .messageName(message.name())
                    .correlationKey(message.correlationKey())
                    .messageId(message.correlationKey())
                    .timeToLive(KEPT_FOR)
                    .send()
                    .join();
        } catch (ClientStatusException e) {
            // The engine still keeps the same message from an earlier try.
            if (e.getStatusCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
    }
}
