package fi.luukku.engine;

import fi.luukku.delivery.Deliverer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts processes by message. */
@Component
class StartDelivery implements Deliverer {

    static final String KIND = "START";

    private final EngineCommands engine;

    StartDelivery(EngineCommands engine) {
        this.engine = engine;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, @Nullable String content) {
        engine.publish(EngineMessages.Message.of(subject), content);
    }
}
