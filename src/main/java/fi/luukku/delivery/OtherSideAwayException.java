package fi.luukku.delivery;

/**
 * The other side takes nothing at all now, whatever it is: no fault of what was to be handed over. Its lane waits without
 * counting a failure, and goes on by {@link Outgoing#wake} as soon as the other side is back.
 */
public class OtherSideAwayException extends RuntimeException {

    public OtherSideAwayException(String message) {
        super(message);
    }
}
