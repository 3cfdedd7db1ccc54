package fi.luukku.engine;

import static org.mockito.Mockito.mock;

import fi.luukku.delivery.Outgoing;
import io.camunda.client.CamundaClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Stands where the engine's client would: says what it is told, or that the engine is away. */
final class ListenedEngine extends EngineCommands {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile boolean away;
    private volatile Consumer<String> listener = command -> {};

    ListenedEngine() {
        super(client(), new EngineReach(mock(Outgoing.class)));
    }

    private static ObjectProvider<CamundaClient> client() {
        return new StaticListableBeanFactory().getBeanProvider(CamundaClient.class);
    }

    @Override
    void publish(EngineMessages.Message message, @Nullable String variables) {
        take(message.subject() + (variables == null ? "" : variables));
    }

    @Override
    void cancel(long processInstanceKey) {
        take("cancel " + processInstanceKey);
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    void listen(Consumer<String> toCommands) {
        listener = toCommands;
    }

    List<String> told(String part) {
        return told.stream().filter(command -> command.contains(part)).toList();
    }

    private void take(String command) {
        if (away) {
            throw new IllegalStateException("The engine is away");
        }
        listener.accept(command);
        told.add(command);
    }
}
