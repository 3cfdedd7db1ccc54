package fi.luukku.runtime.part;

import java.io.IOException;

/** One thing Luukku needs around it. */
public interface Part {

    /** As a person reads it while waiting. */
    String name();

    /** Starts it and returns when it is ready for work. */
    void start() throws IOException, InterruptedException;

    /** Ends what the operating system would not end with this JVM's processes. */
    default void stop() throws IOException {}
}
