package fi.luukku.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What Luukku tells the engine, each so that the engine can be told again. */
@Component
class EngineCommands {

    /** A message may come before the case waits for it; it is kept this long, and a second one with its id refused. */
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final Duration LOOKS_FOR = Duration.ofSeconds(3);
    private static final Set<Status.Code> AWAY = Set.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

    private final ObjectProvider<CamundaClient> client;
    private final EngineReach reach;

    EngineCommands(ObjectProvider<CamundaClient> client, EngineReach reach) {
        this.client = client;
        this.reach = reach;
    }

    void publish(EngineMessages.Message message, @Nullable String variables) {
        var command = client.getObject()
                .newPublishMessageCommand()
                .messageName(message.name())
                .correlationKey(message.correlationKey())
                .messageId(message.id())
                .timeToLive(KEPT_FOR);
        if (variables != null) {
            command.variables(variables);
        }
        // The engine still keeps the same message from an earlier try.
        unless(Status.Code.ALREADY_EXISTS, () -> command.send().join());
    }

    void cancel(long processInstanceKey) {
        // It has ended.
        unless(
                Status.Code.NOT_FOUND,
                () -> client.getObject()
                        .newCancelInstanceCommand(processInstanceKey)
                        .send()
                        .join());
    }

    void prioritise(long userTaskKey, int priority) {
        try {
            client.getObject()
                    .newUpdateUserTaskCommand(userTaskKey)
                    .priority(priority)
                    .send()
                    .join();
        } catch (ProblemException e) {
            // It was done or cancelled meanwhile.
            if (e.code() != HttpURLConnection.HTTP_NOT_FOUND && e.code() != HttpURLConnection.HTTP_CONFLICT) {
                throw e;
            }
        }
    }

    private void ask() {
        client.getObject().newTopologyRequest().requestTimeout(LOOKS_FOR).send().join();
    }

    private void unless(Status.Code done, Runnable command) {
        reach.mustBeThere();
        try {
            command.run();
        } catch (ClientStatusException e) {
            if (AWAY.contains(e.getStatusCode())) {
                throw reach.isAway(this::ask);
            }
            if (e.getStatusCode() != done) {
                throw e;
            }
        }
    }
}
