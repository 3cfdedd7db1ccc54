package fi.luukku.notification;

/** The mail server certainly did not take the letter. The message holds no address and no content. */
class NotTakenException extends RuntimeException {

    private final Until until;

    private NotTakenException(String message, Until until) {
        super(message);
        this.until = until;
    }

    static NotTakenException away(String why) {
        return new NotTakenException(why, Until.AWAY);
    }

    static NotTakenException putOff(String why) {
        return new NotTakenException(why, Until.PUT_OFF);
    }

    static NotTakenException forGood(String why) {
        return new NotTakenException(why, Until.FOR_GOOD);
    }

    /** Whether trying again is of use. */
    Until until() {
        return until;
    }

    enum Until {
        /** The mail server takes no letter at all now. */
        AWAY,
        /** It does not take this one now. */
        PUT_OFF,
        /** It will never take this one. */
        FOR_GOOD
    }
}
