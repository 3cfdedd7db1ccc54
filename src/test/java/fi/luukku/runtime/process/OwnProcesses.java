package fi.luukku.runtime.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of one run. Each is written down, so that the next run can end what is left of it, and told to a
 * {@link Warden}, so that little is.
 */
public final class OwnProcesses implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final String FILE = "processes";
    private static final String NEW_SESSION = "/usr/bin/setsid";

    private final Path file;
    private final Process warden;
    private final Writer toWarden;
    private final List<ProcessHandle> running = new ArrayList<>();
    private boolean closed;

    private OwnProcesses(Path file, Process warden) {
        this.file = file;
        this.warden = warden;
        this.toWarden = warden.outputWriter(StandardCharsets.UTF_8);
    }

    /** Ends what an earlier run in this folder left, and nothing else. */
    public static void endLeftOver(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (Files.exists(file)) {
            var left = Files.readAllLines(file).stream()
                    .flatMap(line -> Warden.process(line).flatMap(KnownProcess::running).stream());
            Ending.of(left.toList(), PATIENCE);
        }
    }

    /** Ready for the processes of a run in this folder. */
    public static OwnProcesses in(Path folder) throws IOException {
        var file = Files.writeString(folder.resolve(FILE), "");
        var command = new ArrayList<>(List.of(java(), "-Xmx16m", "-Xss256k", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=24m", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", codeOfWarden(), Warden.class.getName()));
        var warden = new ProcessBuilder(inNewSession(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("logs").resolve("warden.log").toFile())
                .start();
        return new OwnProcesses(file, warden);
    }

    /** The {@code java} that runs this. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts one; what it says goes to the log, which others may write to as well. The log of the one before stays beside it.
     */
    public Process start(List<String> command, Path workingFolder, Path log) throws IOException {
        synchronized (running) {
            if (closed) {
                throw new IllegalStateException("All is being ended.");
            }
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling("before-" + log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            var process = new ProcessBuilder(inNewSession(command))
                    .directory(workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
            KnownProcess.of(process.toHandle()).ifPresent(known -> tell(known.line()));
            running.add(process.toHandle());
            return process;
        }
    }

    /** PostgreSQL is started by others and writes down its own number: to be told before it starts. */
    public void expectPostmaster(Path postmasterFile) {
        tell(Warden.POSTMASTER + postmasterFile);
    }

    /** Ends all that were started here, at once, and then the warden. */
    @Override
    public void close() throws IOException {
        synchronized (running) {
            closed = true;
            Ending.of(running, PATIENCE);
            running.clear();
        }
        Files.deleteIfExists(file);
        toWarden.close();
        Ending.of(List.of(warden.toHandle()), Duration.ofSeconds(1));
    }

    private synchronized void tell(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
            toWarden.write(line + "\n");
            toWarden.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C on a terminal reaches the whole session: the parts leave it, so that they end in order. */
    private static List<String> inNewSession(List<String> command) {
        return Files.isExecutable(Path.of(NEW_SESSION))
                ? Stream.concat(Stream.of(NEW_SESSION), command.stream()).toList()
                : command;
    }

    private static String codeOfWarden() {
        try {
            return Path.of(Warden.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
