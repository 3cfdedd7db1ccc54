package fi.luukku.engine;

import fi.luukku.delivery.Deliverer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends process instances. */
@Component
class CancelDelivery implements Deliverer {

    static final String KIND = "CANCEL";

    private final EngineCommands engine;

    CancelDelivery(EngineCommands engine) {
        this.engine = engine;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void deliver(String subject, @Nullable String content) {
        engine.cancel(Long.parseLong(subject));
    }
}
