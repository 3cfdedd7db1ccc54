package fi.luukku.notification;

/** Where a letter is on its way. */
public enum LetterStatus {
    /** Written, to be sent or tried again. */
    WAITING(false),
    /** Not to be sent before a certain moment: it is night, or the mail server or the gateway put it off. */
    ON_HOLD(false),
    /** Being handed over; after a crash this means that nobody knows. */
    SENDING(false),
    /** The mail server or the gateway took it. */
    SENT(false),
    /** It is refused for good, for instance since the address does not exist. */
    REFUSED(true),
    /** The connection broke while it was handed over: a person decides, since a second try could be a second letter. */
    UNCERTAIN(true),
    /** It was taken, and came back. */
    BOUNCED(true),
    /** The person has no address that letters can go to. */
    UNREACHABLE(true),
    /** When it was to be sent, the person was not to be told of the case any more. */
    WITHHELD(false),
    /** A person decided that no letter is needed. */
    SETTLED(false);

    private final boolean needsPerson;

    LetterStatus(boolean needsPerson) {
        this.needsPerson = needsPerson;
    }

    /** Whether a person has to decide what comes of it. */
    public boolean needsPerson() {
        return needsPerson;
    }
}
