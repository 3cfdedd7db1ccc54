package fi.luukku.runtime.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it was met: a number alone may be another's by now, number and start together may not.
 *
 * @param pid its number
 * @param startedAt when it started
 */
record KnownProcess(long pid, Instant startedAt) {

    /** The system's idea of a start shifts a little when its clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static Optional<KnownProcess> of(ProcessHandle process) {
        return process.info().startInstant().map(start -> new KnownProcess(process.pid(), start));
    }

    /** Reads {@code pid epochMillis}; anything else is nobody. */
    static Optional<KnownProcess> parse(String line) {
        var words = line.strip().split(" ");
        try {
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(
                            new KnownProcess(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1]))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The same process, where it still runs. */
    Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    String line() {
        return pid + " " + startedAt.toEpochMilli();
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
