package fi.luukku.contact;

import java.time.OffsetDateTime;

/**
 * When somebody gets in touch with whoever wrote.
 *
 * @param at the moment, in Finnish time
 * @param kind how {@code at} is meant
 */
public record CallBack(OffsetDateTime at, Kind kind) {

    /** What the sender is told of the moment. */
    public enum Kind {
        /** As soon as possible: somebody is at work, and a child needs help. */
        NOW,
        /** At that moment at the latest. */
        BY,
        /** From that moment on, when somebody is at work again. */
        FROM
    }
}
