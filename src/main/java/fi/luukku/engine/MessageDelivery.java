package fi.luukku.engine;

import fi.luukku.delivery.Deliverer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes messages to waiting cases. */
@Component
class MessageDelivery implements Deliverer {

    static final String KIND = "MESSAGE";

    private final EngineCommands engine;

    MessageDelivery(EngineCommands engine) {
        this.engine = engine;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, @Nullable String content) {
        engine.publish(EngineMessages.Message.of(subject), null);
    }
}
