package fi.luukku.casefile;

/** How far a case has come. */
public enum CaseStatus {
    OPENED("Contact not yet written down"),
    CONTACT_RECORDED("Contact taken, waiting for the parents' decision"),
    CONSENTED("Parents agreed, working together"),
    CLOSED("Closed");

    private final String inWords;

    CaseStatus(String inWords) {
        this.inWords = inWords;
    }

    /** The status as a worker would say it. */
    public String inWords() {
        return inWords;
    }

    boolean canBecome(CaseStatus next) {
        return switch (this) {
            case OPENED -> next == CONTACT_RECORDED || next == CLOSED;
            case CONTACT_RECORDED -> next == CONSENTED || next == CLOSED;
            case CONSENTED -> next == CLOSED;
            case CLOSED -> next == OPENED;
        };
    }
}
