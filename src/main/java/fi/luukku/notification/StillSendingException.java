package fi.luukku.notification;

/** It is told what became of a letter that is just being handed over: it must be told again in a moment. */
public class StillSendingException extends RuntimeException {

    StillSendingException(long letterId) {
        super("Letter %d is being handed over".formatted(letterId));
    }
}
