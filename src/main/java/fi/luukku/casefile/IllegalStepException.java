package fi.luukku.casefile;

/** A step that the case's present status does not allow; the message names both. */
public class IllegalStepException extends IllegalStateException {

    private IllegalStepException(String message) {
        super(message);
    }

    static IllegalStepException of(String reference, String step, CaseStatus status) {
        return new IllegalStepException("Case %s is %s: it cannot %s".formatted(reference, status, step));
    }
}
