package fi.luukku.engine;

import fi.luukku.delivery.OtherSideAwayException;
import fi.luukku.delivery.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Whether the engine can be reached. When a command found it away, no other waits for it in vain: one look a second asks
 * whether it is back, and then everything that waits for it goes on at once.
 */
@Component
class EngineReach implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(EngineReach.class);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);
    private static final List<String> KINDS = List.of(StartDelivery.KIND, MessageDelivery.KIND, CancelDelivery.KIND);

    /** What was on its way in the very moment of the return has failed a little later than that. */
    private static final int LOOKS_AFTERWARDS = 5;

    private final Outgoing outgoing;
    private final Object turn = new Object();
    private volatile boolean away;
    private @Nullable ScheduledExecutorService looks;
    private int looksLeft;

    EngineReach(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** @throws OtherSideAwayException when it was away a second ago */
    void mustBeThere() {
        if (away) {
            throw new OtherSideAwayException("The engine is away");
        }
    }

    /**
     * A command has found it away.
     *
     * @param ask fails while it is
     */
    OtherSideAwayException isAway(Runnable ask) {
        synchronized (turn) {
            if (!away) {
                log.warn("The engine cannot be reached: what it is to be told waits in the database");
            }
            away = true;
            looksLeft = LOOKS_AFTERWARDS;
            if (looks == null) {
                looks = Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("engine-reach").factory());
                var unused = looks.scheduleWithFixedDelay(
                        () -> look(ask), LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return new OtherSideAwayException("The engine is away");
    }

    private void look(Runnable ask) {
        try {
            if (away) {
                ask.run();
                away = false;
                log.info("The engine is back: {} cases that waited for it go on", outgoing.wake(KINDS));
            } else {
                outgoing.wake(KINDS);
                stopLooking();
            }
        } catch (RuntimeException e) {
            log.debug("The engine is still away ({})", e.getClass().getSimpleName());
        }
    }

    private void stopLooking() {
        synchronized (turn) {
            looksLeft--;
            if (!away && looksLeft <= 0 && looks != null) {
                looks.shutdown();
                looks = null;
            }
        }
    }

    @Override
    public void destroy() {
        synchronized (turn) {
            if (looks != null) {
                looks.shutdownNow();
                looks = null;
            }
        }
    }
}
