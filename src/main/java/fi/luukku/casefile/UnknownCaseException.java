package fi.luukku.casefile;

/** There is no case of that reference. Pages answer it with 404. */
public class UnknownCaseException extends RuntimeException {

    public UnknownCaseException(CaseReference reference) {
        super("There is no case " + reference);
    }
}
