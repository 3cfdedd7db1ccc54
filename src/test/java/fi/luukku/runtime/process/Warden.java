package fi.luukku.runtime.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A tiny process that outlives its parent for a moment: it is told of every process the parent starts, and when the
 * parent is gone, however it went, it ends them. It uses nothing but the JDK and a few classes beside it.
 *
 * <p>Lines on its standard input: {@code pid epochMillis} for a process, {@code postmaster path} for PostgreSQL's note.
 */
public final class Warden {

    static final String POSTMASTER = "postmaster ";

    private Warden() {}

    public static void main(String[] arguments) {
        // Loaded now: the class path may be gone (mvn clean) when they are needed.
        Ending.of(List.of(), Duration.ofMillis(1));
        var told = read();
        var left = told.stream().flatMap(line -> process(line).flatMap(KnownProcess::running).stream());
        Ending.of(left.toList(), Duration.ofSeconds(5));
    }

    private static List<String> read() {
        var lines = new ArrayList<String>();
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                process(line).flatMap(KnownProcess::running);
                lines.add(line);
            }
        } catch (IOException e) {
            // the parent is gone
        }
        return lines;
    }

    static Optional<KnownProcess> process(String line) {
        return line.startsWith(POSTMASTER)
                ? PostmasterFile.read(Path.of(line.substring(POSTMASTER.length())))
                : KnownProcess.parse(line);
    }
}
