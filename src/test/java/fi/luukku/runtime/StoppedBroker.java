package fi.luukku.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The broker of this runtime, stopped by the system in the middle of whatever it does (SIGSTOP): its connections stay open
 * and nothing answers. Closing lets it go on.
 */
public final class StoppedBroker implements AutoCloseable {

    private static final String SETTINGS = "-Dspring.config.additional-location=";

    private final long pid;

    private StoppedBroker(long pid) {
        this.pid = pid;
    }

    /** Stops the broker whose gateway listens there. */
    public static StoppedBroker of(RuntimePorts ports) {
        long pid = ProcessHandle.allProcesses()
                .filter(process -> isBroker(process, ports.of(RuntimePort.GATEWAY)))
                .map(ProcessHandle::pid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The broker of this runtime is not there"));
        signal("-STOP", pid);
        return new StoppedBroker(pid);
    }

    @Override
    public void close() {
        signal("-CONT", pid);
    }

    private static boolean isBroker(ProcessHandle process, int gateway) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith(SETTINGS))
                .map(argument -> URI.create(argument.substring(SETTINGS.length())))
                .flatMap(file -> read(Path.of(file)).stream())
                .anyMatch(settings -> settings.contains("zeebe.broker.gateway.network.port=" + gateway + "\n"));
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String signal, long pid) {
        try {
            int answer = new ProcessBuilder("kill", signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException("The broker did not take " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
