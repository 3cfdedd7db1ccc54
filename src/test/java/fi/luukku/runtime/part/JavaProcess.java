package fi.luukku.runtime.part;

import fi.luukku.runtime.StartRefused;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A part that runs as a JVM of its own, with its log in a file. */
final class JavaProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path log;
    private final Process process;

    private JavaProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /** Starts it in its own folder with few threads and little memory: this is one person's machine. */
    static JavaProcess start(OwnProcesses processes, Program program, Path data) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(List.of(OwnProcesses.java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8"));
        command.addAll(program.options());
        command.addAll(List.of("-cp", program.classPath(), program.mainClass()));
        command.addAll(program.arguments());
        var folder = Files.createDirectories(data.resolve(program.folder()));
        var log = data.resolve("logs").resolve(program.folder() + ".log");
        return new JavaProcess(program.name(), log, processes.start(command, folder, log));
    }

    /** Returns when the address answers 200 with a body that says it is ready. */
    JavaProcess awaitReady(String address, Predicate<String> ready) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (answers(request, ready) && process.isAlive()) {
                return this;
            }
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new StartRefused(
                        "%s ended while starting; the end of its log %s says:%n%s".formatted(name, log, endOfLog()));
            }
        }
        throw new StartRefused(
                "%s was not ready after %d minutes; its log is %s.".formatted(name, PATIENCE.toMinutes(), log));
    }

    private static boolean answers(HttpRequest request, Predicate<String> ready) throws InterruptedException {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200 && ready.test(response.body());
        } catch (IOException e) {
            return false;
        }
    }

    /** Complete when it ends, with its exit code and the end of its log. */
    CompletableFuture<String> ended() {
        return process.onExit()
                .thenApply(ended -> "ended by itself with code %d; the end of its log %s says:%n%s"
                        .formatted(ended.exitValue(), log, endOfLog()));
    }

    private String endOfLog() {
        List<String> lines;
        try {
            lines = Files.readAllLines(log);
        } catch (IOException e) {
            return e.getMessage();
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
