package fi.luukku.runtime.process;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: asks all at once, and after a while no longer asks. */
final class Ending {

    private Ending() {}

    static void of(Collection<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        await(processes, patience);
        processes.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        await(processes, Duration.ofSeconds(3));
    }

    private static void await(Collection<ProcessHandle> processes, Duration patience) {
        var gone = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(gone).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // whoever is left is ended by force, or was nobody's to wait for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
