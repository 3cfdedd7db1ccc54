package fi.luukku.access;

/** Somebody wants what they may not; pages answer it with 403. */
public class NotAllowedException extends RuntimeException {

    private final transient Action action;
    private final String reference;
    private final transient Decision decision;

    NotAllowedException(Action action, String reference, Decision decision) {
        super("Not allowed: " + action.code());
        this.action = action;
        this.reference = reference;
        this.decision = decision;
    }

    Action action() {
        return action;
    }

    /** Empty where no case is meant. */
    String reference() {
        return reference;
    }

    Decision decision() {
        return decision;
    }
}
