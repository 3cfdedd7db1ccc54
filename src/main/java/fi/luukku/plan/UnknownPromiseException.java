package fi.luukku.plan;

/** No promise has that reference. */
public class UnknownPromiseException extends RuntimeException {

    UnknownPromiseException(String reference) {
        super("There is no promise " + reference);
    }
}
