package fi.luukku.casefile;

/** Someone else has changed what a worker was changing since the page was shown. */
public class StaleEditException extends RuntimeException {

    public StaleEditException(String reference, String part) {
        super("The " + part + " of case " + reference + " has been changed since it was shown");
    }
}
