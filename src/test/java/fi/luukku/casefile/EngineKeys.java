package fi.luukku.casefile;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keys as the engine gives them to process instances and jobs, for tests without one. No two tests may share a key, as
 * one key is one case or one meeting; and none is a real engine's, which are far greater.
 */
public final class EngineKeys {

    private static final AtomicLong LAST = new AtomicLong(1_000_000);

    private EngineKeys() {}

    public static long next() {
        return LAST.incrementAndGet();
    }
}
