package fi.luukku.runtime.tryout;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fi.luukku.runtime.LuukkuRuntime;
import fi.luukku.runtime.Progress;
import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.StartRefused;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.util.function.ThrowingConsumer;

/** Starts the parts and Luukku as early as each can, says how far it has come, and when a person can really work. */
public final class TryOut {

    private static LuukkuRuntime runtime;

    private final ThrowingConsumer<String[]> main;
    private final Progress progress = Progress.on(System.out);

    private TryOut(ThrowingConsumer<String[]> main) {
        this.main = main;
    }

    /** Of the application with this main method. */
    public static TryOut of(ThrowingConsumer<String[]> main) {
        return new TryOut(main);
    }

    /** Returns when it is ready; where it cannot be, says why and ends this JVM with code 1. */
    public void run() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        try {
            runtime = LuukkuRuntime.open(RuntimeSettings.forTryOut(), progress);
            SpringApplication.getShutdownHandlers().add(runtime::close);
            EndsWithMaven.watch();
            start();
        } catch (StartRefused e) {
            end(e.getMessage());
        } catch (RuntimeException e) {
            end("Luukku did not start: %s%nMore in %s."
                    .formatted(
                            e.getMessage(), RuntimeSettings.forTryOut().data().resolve("logs")));
        }
    }

    /** The runtime of the try-out in this JVM. */
    static LuukkuRuntime runtime() {
        return runtime;
    }

    private void start() {
        var all = runtime.all();
        LuukkuRuntime.await(runtime.record());
        LuukkuRuntime.await(runtime.engine());
        SpringApplication.withHook(application -> new WithDesk(runtime), () -> main.accept(arguments()));
        progress.say("Luukku", "started");
        LuukkuRuntime.await(all);
        new Readiness(runtime.settings().ports()).await();
        progress.print(new Welcome(runtime.settings(), runtime.clock()).text(progress.elapsed()));
    }

    private static String[] arguments() {
        return arguments(
                runtime.surroundings("luukku").properties(),
                runtime.settings().data().resolve("logs").resolve("luukku.log"));
    }

    /** What the try-out sets itself counts more than what the runtime gives to every Luukku; a setting is given once. */
    static String[] arguments(Map<String, Object> given, Path log) {
        var properties = new LinkedHashMap<>(given);
        properties.put("luukku.try-out", true);
        properties.put("luukku.overdue.every", "20s");
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
        properties.put("db-scheduler.shutdown-max-wait", "2s");
        properties.put("logging.threshold.console", "ERROR");
        properties.put("logging.file.name", log);
        return properties.entrySet().stream()
                .map(one -> "--" + one.getKey() + "=" + one.getValue())
                .toArray(String[]::new);
    }

    private void end(String sentence) {
        if (runtime == null || !runtime.isClosed()) {
            progress.print(sentence);
            System.exit(1);
        }
    }
}
