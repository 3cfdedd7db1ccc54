package fi.luukku.runtime.part;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One thing Luukku needs around it. */
public interface Part {

    /** As a person reads it while waiting. */
    String name();

    /** Starts it and returns when it is ready for work. */
    void start() throws IOException, InterruptedException;

    /** Complete, with how, when it ended although nobody told it to; never where it is no process of its own. */
    default CompletableFuture<String> endedByItself() {
        return new CompletableFuture<>();
    }

    /** Ends what the operating system would not end with this JVM's processes. */
    default void stop() throws IOException {}
}
