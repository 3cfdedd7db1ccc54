package fi.luukku.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The mail server, or the gateway, certainly did not take the letter. The message holds no address and no content. */
class NotTakenException extends RuntimeException {

    private final Until until;
    private final @Nullable Duration pause;

    private NotTakenException(String message, Until until, @Nullable Duration pause) {
        super(message);
        this.until = until;
        this.pause = pause;
    }

    static NotTakenException away(String why) {
        return new NotTakenException(why, Until.AWAY, null);
    }

    static NotTakenException putOff(String why) {
        return putOff(why, null);
    }

    /** @param pause for how long it wants to be left alone, null when it did not say */
    static NotTakenException putOff(String why, @Nullable Duration pause) {
        return new NotTakenException(why, Until.PUT_OFF, pause);
    }

    static NotTakenException forGood(String why) {
        return new NotTakenException(why, Until.FOR_GOOD, null);
    }

    /** Whether trying again is of use. */
    Until until() {
        return until;
    }

    /** Before that it is no use to ask again; null when nobody said. */
    @Nullable Duration pause() {
        return pause;
    }

    enum Until {
        /** No letter at all is taken now. */
        AWAY,
        /** This one is not taken now. */
        PUT_OFF,
        /** This one will never be taken. */
        FOR_GOOD
    }
}
