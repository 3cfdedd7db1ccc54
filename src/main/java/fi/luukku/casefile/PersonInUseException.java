package fi.luukku.casefile;

/** The person has a part in a meeting, a promise or the consent, and so stays on the card. */
public class PersonInUseException extends RuntimeException {

    PersonInUseException(CaseReference reference, Throwable cause) {
        super("A person on the card of case " + reference + " has a part in its record and stays", cause);
    }
}
