package fi.luukku.engine;

import io.camunda.client.exception.CamundaError;

/**
 * What may be told of a failure: its kind, where it happened, and its words where Luukku's own code chose them. Those of
 * libraries may quote what they choked on.
 */
final class TellableFailure extends RuntimeException {

    private static final String OURS = "fi.luukku.";

    private TellableFailure(Throwable told) {
        super(inWords(told));
        setStackTrace(told.getStackTrace());
        Throwable cause = told.getCause();
        if (cause != null) {
            initCause(new TellableFailure(cause));
        }
    }

    /** Errors that a worker throws for the model keep as they are. */
    static Exception of(Exception failure) {
        return failure instanceof CamundaError ? failure : new TellableFailure(failure);
    }

    private static String inWords(Throwable told) {
        String kind = told.getClass().getName();
        return isOurs(told) && told.getMessage() != null ? kind + ": " + told.getMessage() : kind;
    }

    private static boolean isOurs(Throwable told) {
        StackTraceElement[] trace = told.getStackTrace();
        boolean quotesItsCause = told.getCause() != null
                && told.getMessage() != null
                && told.getMessage().equals(told.getCause().toString());
        return trace.length > 0 && trace[0].getClassName().startsWith(OURS) && !quotesItsCause;
    }
}
