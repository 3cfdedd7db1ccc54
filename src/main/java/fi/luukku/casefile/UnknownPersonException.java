package fi.luukku.casefile;

/** The person is not (or no longer) on the card of that case. */
public class UnknownPersonException extends RuntimeException {

    public UnknownPersonException(CaseReference reference, long personId) {
        super("There is no person " + personId + " on the card of case " + reference);
    }
}
