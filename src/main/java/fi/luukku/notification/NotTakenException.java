package fi.luukku.notification;

/** The mail server certainly did not take the letter. The message holds no address and no content. */
class NotTakenException extends RuntimeException {

    private final boolean forGood;

    private NotTakenException(String message, boolean forGood) {
        super(message);
        this.forGood = forGood;
    }

    static NotTakenException forNow(String why) {
        return new NotTakenException(why, false);
    }

    static NotTakenException forGood(String why) {
        return new NotTakenException(why, true);
    }

    /** Whether trying again is of no use. */
    boolean forGood() {
        return forGood;
    }
}
