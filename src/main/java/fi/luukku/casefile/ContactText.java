package fi.luukku.casefile;

/**
 * What a worker writes of a contact. {@code notes} are at most {@value #NOTES_LENGTH} characters; {@code version} is that
 * of the {@link ContactView} the worker saw.
 */
public record ContactText(String callerRole, String callerName, String callerPhone, String notes, int version) {

    public static final int NOTES_LENGTH = 10_000;
}
