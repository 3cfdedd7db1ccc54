package fi.luukku.plan;

/** The follow-up meeting has already looked at the promise, or the case is closed: its result stays as it is. */
public class SettledPromiseException extends RuntimeException {

    SettledPromiseException(PromiseReference reference) {
        super("The promise " + reference + " has been gone through already");
    }
}
