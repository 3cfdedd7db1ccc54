package fi.luukku.casefile;

/** The case is closed: nothing is written on its card any more. */
public class CaseClosedException extends RuntimeException {

    CaseClosedException(String reference) {
        super("Case " + reference + " is closed; nothing can be written on its card any more");
    }
}
