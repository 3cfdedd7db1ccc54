package fi.luukku.casefile;

/** A step that the case's present status does not allow; the message names both. */
public class IllegalStepException extends IllegalStateException {

    private IllegalStepException(String message) {
        super(message);
    }

    static IllegalStepException of(CaseReference reference, String step) {
        return new IllegalStepException("Case %s cannot %s".formatted(reference, step));
    }

    static IllegalStepException of(String reference, String step, CaseStatus status) {
        return new IllegalStepException("Case %s is %s: it cannot %s".formatted(reference, status, step));
    }
}
