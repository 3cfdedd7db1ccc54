package fi.luukku.crash;

import java.util.concurrent.CountDownLatch;

/** Holds everyone who comes to the point, and kills this JVM when all are there: no finally, no shutdown hook, no rollback. */
final class Crash {

    private final CrashPoint point;
    private volatile boolean armed;
    private int arrived;

    Crash(CrashPoint point) {
        this.point = point;
        this.armed = point == CrashPoint.BEFORE_THE_JOB_IS_COMPLETED;
    }

    /** What comes before does so unharmed: it is what an earlier crash left. */
    void arm() {
        armed = true;
    }

    void at(CrashPoint here) {
        if (!armed || here != point) {
            return;
        }
        synchronized (this) {
            arrived++;
            if (arrived >= point.arrivals()) {
                Runtime.getRuntime().halt(CrashPoint.EXIT_CODE);
            }
        }
        hold();
    }

    private static void hold() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
