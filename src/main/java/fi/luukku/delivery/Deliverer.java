package fi.luukku.delivery;

import org.jspecify.annotations.Nullable;

/** Hands over effects of one kind. */
public interface Deliverer {

    /** {@code LETTER}, {@code MESSAGE}, {@code START} or {@code CANCEL}. */
    String kind();

    /**
     * Hands one over, outside any transaction. After a crash it is called again for the same effect and must then do what
     * its other side can bear.
     *
     * @throws RuntimeException when it was not taken: it is tried again, and what follows in its lane waits
     */
    void deliver(String subject, @Nullable String content);
}
