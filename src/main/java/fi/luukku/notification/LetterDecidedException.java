package fi.luukku.notification;

/** There is nothing to decide on the letter: somebody has decided already, or it was sent meanwhile. */
public class LetterDecidedException extends RuntimeException {

    LetterDecidedException(long id, LetterStatus status, LetterDecision decision) {
        super("Letter %d is %s: %s does not go".formatted(id, status, decision.code()));
    }
}
