package fi.luukku.runtime;

import static fi.luukku.runtime.RuntimePort.POSTGRESQL;
import static fi.luukku.runtime.RuntimePort.TASKLIST;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/**
 * Keeps the parts running, without Luukku, on free ports, so that a test on the engine runs in seconds. In one terminal
 *
 * <pre>mvn spring-boot:test-run -Dspring-boot.run.main-class=fi.luukku.runtime.PartsOnly</pre>
 *
 * and in another any test that is {@link OnRuntime}, as often as one likes. Each run of tests gets an empty database and
 * mailbox; what earlier runs left in the engine is cancelled first, so one run at a time. Their clock goes on from where
 * the last run moved it. Ctrl-C ends it; what it kept is gone then.
 */
public final class PartsOnly {

    private static final Path FILE = RuntimeSettings.home().resolve("parts-only.properties");

    private PartsOnly() {}

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var settings = RuntimeSettings.forPartsOnly();
        var progress = Progress.on(System.out);
        try {
            var runtime = LuukkuRuntime.open(settings, progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(runtime)));
            LuukkuRuntime.await(runtime.all());
        } catch (StartRefused e) {
            System.out.println(e.getMessage());
            System.exit(1);
        }
        write(settings.ports());
        progress.print(
                "Tests marked @OnRuntime use these parts until Ctrl-C. Tasklist %s (demo/demo), PostgreSQL port %d"
                        .formatted(
                                settings.ports().page(TASKLIST),
                                settings.ports().of(POSTGRESQL)));
        new CountDownLatch(1).await();
    }

    /** Where the parts listen, when they run. */
    static Optional<RuntimePorts> running() {
        if (!Files.exists(FILE)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (InputStream in = Files.newInputStream(FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = Instant.parse(properties.getProperty("started"));
        return ProcessHandle.of(Long.parseLong(properties.getProperty("pid")))
                .flatMap(process -> process.info().startInstant())
                .filter(started::equals)
                .map(sameProcess -> RuntimePorts.given(properties::getProperty));
    }

    private static void write(RuntimePorts ports) throws IOException {
        var properties = new Properties();
        ports.numbers().forEach((port, number) -> properties.setProperty(port.property(), String.valueOf(number)));
        properties.setProperty(RuntimePorts.HTTPS, String.valueOf(ports.https()));
        var self = ProcessHandle.current();
        properties.setProperty("pid", String.valueOf(self.pid()));
        properties.setProperty(
                "started", self.info().startInstant().orElseThrow().toString());
        try (var out = Files.newOutputStream(FILE)) {
            properties.store(out, "Written by PartsOnly");
        }
    }

    private static void end(LuukkuRuntime runtime) {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
        runtime.close();
    }
}
