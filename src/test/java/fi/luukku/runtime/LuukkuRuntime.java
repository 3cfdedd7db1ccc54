package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.BROKER_MANAGEMENT;
import static fi.luukku.runtime.RuntimePort.OPENSEARCH;

import fi.luukku.runtime.camunda.BrokerClock;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.part.BrokerPart;
import fi.luukku.runtime.part.MailPart;
import fi.luukku.runtime.part.OpenSearchPart;
import fi.luukku.runtime.part.Part;
import fi.luukku.runtime.part.PartsFolder;
import fi.luukku.runtime.part.PostgresPart;
import fi.luukku.runtime.part.SmsPart;
import fi.luukku.runtime.part.WebPart;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, mail server, OpenSearch, Zeebe broker, Operate and Tasklist, running: everything Luukku needs around it.
 * They start in the order they need each other, at once where they can, and end together, however this JVM ends. A part that
 * ends by itself is told of and started again.
 */
public final class LuukkuRuntime implements AutoCloseable {

    /** How often a part is started again before it is left to a person. */
    private static final int AGAIN = 5;

    private final RuntimeSettings settings;
    private final Progress progress;
    private final DataFolder folder;
    private final OwnProcesses processes;
    private final EngineClock clock;
    private final EngineClock clockWithoutEngine;
    private final Mailbox mailbox;
    private final PostgresPart postgres;
    private final List<Part> started = Collections.synchronizedList(new ArrayList<>());
    private @Nullable CompletableFuture<Void> record;
    private @Nullable CompletableFuture<Void> engine;
    private @Nullable CompletableFuture<Void> web;
    private boolean closed;

    private LuukkuRuntime(RuntimeSettings settings, Progress progress, DataFolder folder, OwnProcesses processes) {
        this.settings = settings;
        this.progress = progress;
        this.folder = folder;
        this.processes = processes;
        this.clock = new EngineClock(settings.data().resolve("clock-offset"));
        this.clockWithoutEngine = new EngineClock(settings.data().resolve("clock-offset-without-engine"));
        this.mailbox = new Mailbox(settings.data().resolve("mail"), clock);
        this.postgres = new PostgresPart(processes, settings);
    }

    /**
     * Takes the data folder and ends what a killed run left in it; starts nothing yet.
     *
     * @throws StartRefused where the folder is in use, a port is busy or the disk is full
     */
    public static LuukkuRuntime open(RuntimeSettings settings, Progress progress) {
        try {
            var folder = DataFolder.open(settings);
            try {
                OwnProcesses.endLeftOver(settings.data());
                folder.prepare();
                PortCheck.of(settings.ports());
                return new LuukkuRuntime(settings, progress, folder, OwnProcesses.in(settings.data()));
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what keeps the record: PostgreSQL, the mail server and the gateway for text messages. */
    public synchronized CompletableFuture<Void> record() {
        if (record == null) {
            record = together(
                    start(postgres), start(new MailPart(settings, mailbox)), start(new SmsPart(settings, mailbox)));
        }
        return record;
    }

    /** Starts OpenSearch and the broker; complete when jobs can be worked on. */
    public synchronized CompletableFuture<Void> engine() {
        if (engine == null) {
            PartsFolder.check();
            if (settings.ports().https()) {
                RuntimeSettings.certificate().trust();
            }
            var openSearch = start(new OpenSearchPart(processes, settings));
            var broker = start(new BrokerPart(processes, settings));
            web = openSearch
                    .thenCompose(ready -> start(new WebPart(processes, settings)))
                    .thenRun(() -> Login.seed(settings.ports().http(OPENSEARCH)));
            engine = broker.thenRun(
                    () -> clock.lead(new BrokerClock(settings.ports().http(BROKER_MANAGEMENT))));
        }
        return engine;
    }

    /** Starts all; complete when Tasklist and Operate can be used. */
    public CompletableFuture<Void> all() {
        return together(record(), engine(), web);
    }

    /** Waits for one of the above; what went wrong comes as it was thrown. */
    public static void await(CompletableFuture<Void> start) {
        try {
            start.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    public RuntimeSettings settings() {
        return settings;
    }

    public EngineClock clock() {
        return clock;
    }

    /** Of what runs on the record alone, whatever time the engine is moved to meanwhile. */
    EngineClock clockWithoutEngine() {
        return clockWithoutEngine;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Makes the database where there is none of that name. */
    public Surroundings surroundings(String database) {
        return Surroundings.of(settings.ports(), postgres.database(database));
    }

    /** Whether it has been told to end. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Ends all parts. Only the first call does anything. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try (folder;
                processes) {
            for (var part : Set.copyOf(started)) {
                part.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A broker that has started again has forgotten what time it was moved to. */
    private void leadAgain(Part part) {
        if (part instanceof BrokerPart) {
            clock.lead(new BrokerClock(settings.ports().http(BROKER_MANAGEMENT)));
        }
    }

    /** Complete when all are, failed as soon as one is. */
    private static CompletableFuture<Void> together(CompletableFuture<?>... starts) {
        var together = CompletableFuture.allOf(starts);
        for (var start : starts) {
            start.whenComplete((ready, failure) -> {
                if (failure != null) {
                    together.completeExceptionally(failure);
                }
            });
        }
        return together;
    }

    private CompletableFuture<Void> start(Part part) {
        return CompletableFuture.runAsync(
                () -> {
                    started.add(part);
                    try {
                        part.start();
                    } catch (IOException e) {
                        throw new UncheckedIOException(part.name() + " did not start", e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    }
                    progress.say(part.name(), "ready");
                    part.endedByItself().thenAccept(how -> startAgain(part, how));
                },
                task -> Thread.ofPlatform().daemon().name(part.name()).start(task));
    }

    /** What it kept is on the disk: it goes on where it was. */
    private void startAgain(Part part, String how) {
        if (!isClosed()) {
            progress.say(part.name(), how);
            if (Collections.frequency(started, part) <= AGAIN) {
                start(part).thenRun(() -> leadAgain(part)).exceptionally(failure -> {
                    progress.say(part.name(), "did not start again: " + failure.getMessage());
                    return null;
                });
            }
        }
    }
}
