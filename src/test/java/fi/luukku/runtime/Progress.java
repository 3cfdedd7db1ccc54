package fi.luukku.runtime;

import java.io.PrintStream;
import java.time.Duration;

/** Says what has come how far, a line each: {@code [ 3 s] OpenSearch ............. ready}. */
public final class Progress {

    private static final int WIDTH = 26;

    private final PrintStream out;
    private final long start = System.nanoTime();

    private Progress(PrintStream out) {
        this.out = out;
    }

    /** For a person. */
    public static Progress on(PrintStream out) {
        return new Progress(out);
    }

    /** For tests. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** One line about one thing. */
    public void say(String what, String how) {
        var dots = ".".repeat(Math.max(3, WIDTH - what.length()));
        out.printf("[%3d s] %s %s %s%n", elapsed().toSeconds(), what, dots, how);
        out.flush();
    }

    public void print(String text) {
        out.println(text);
        out.flush();
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
