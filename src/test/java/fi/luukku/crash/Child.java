package fi.luukku.crash;

import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link CrashingLuukku} that was started; what it says is in {@code target/crash}. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path log;

    private Child(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Child start(Surroundings surroundings, Planted planted) throws IOException {
        Path log = Files.createDirectories(Path.of("target/crash")).resolve(planted.point() + ".log");
        List<String> command = new ArrayList<>();
        command.addAll(List.of(OwnProcesses.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-Xmx256m", "-XX:-UsePerfData", "-cp", classPath(), CrashingLuukku.class.getName()));
        surroundings.properties(0).forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(
                "--spring.main.lazy-initialization=true",
                "--spring.main.web-application-type=none",
                "--spring.main.banner-mode=off",
                // What a dead one left is found in seconds instead of a minute.
                "--db-scheduler.heartbeat-interval=500ms",
                "--db-scheduler.missed-heartbeats-limit=4",
                // Only one worker works here, on jobs that nobody else takes, and is waited for for two seconds.
                "--camunda.client.worker.defaults.enabled=false",
                "--camunda.client.worker.override[luukku.open-case].enabled=true",
                "--camunda.client.worker.override[luukku.open-case].type=crash.open-case",
                "--camunda.client.worker.override[luukku.open-case].timeout=PT2S",
                "--" + CrashingLuukku.POINT + "=" + planted.point(),
                "--" + CrashingLuukku.MARK + "=" + planted.mark(),
                "--" + CrashingLuukku.INSTANCE + "=" + planted.instance()));
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Waits until it has been killed at its point. */
    void awaitCrash() throws InterruptedException, IOException {
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != CrashPoint.EXIT_CODE) {
            throw new AssertionError("It did not come to its point; its log %s ends:%n%s".formatted(log, endOfLog()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
