package fi.luukku.runtime;

import fi.luukku.runtime.camunda.BrokerClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clock Luukku and the engine share while trying out and in tests: the system's time plus an offset that only grows.
 * Moving it moves the broker's clock too, so timers fire. In a folder that is kept, the offset is kept with it.
 */
public final class EngineClock extends Clock {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Clock system;
    private final Path file;
    private @Nullable BrokerClock broker;
    private volatile Duration offset;

    /** With the offset the file keeps, else none. */
    EngineClock(Path file) {
        this.system = Clock.system(HELSINKI);
        this.file = file;
        this.offset = read(file);
    }

    /** Moves on by this much. */
    public synchronized void move(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("Time only moves forward, not by " + duration);
        }
        if (broker != null) {
            broker.add(duration);
        }
        keep(offset.plus(duration));
    }

    /** Moves on to this moment; one that has passed is refused. */
    public synchronized void moveTo(Instant moment) {
        move(Duration.between(instant(), moment));
    }

    /** Holds the broker's clock at a full second while this runs. */
    synchronized void holdAtFullSecond(Runnable action) {
        var held = Objects.requireNonNull(broker);
        held.pin(instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        try {
            action.run();
        } finally {
            held.reset();
            held.add(offset);
        }
    }

    /** From now on this broker's clock shows the same time. */
    synchronized void lead(BrokerClock broker) {
        broker.add(offset);
        this.broker = broker;
    }

    /** From now on this clock shows the same time as a broker that others have moved. */
    synchronized void follow(BrokerClock broker) {
        this.broker = broker;
        keep(Duration.between(system.instant(), broker.now()));
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var moving = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return moving.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return moving.withZone(other);
            }
        };
    }

    private void keep(Duration newOffset) {
        offset = newOffset;
        try {
            Files.writeString(file, newOffset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file)) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
