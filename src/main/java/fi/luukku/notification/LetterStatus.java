package fi.luukku.notification;

/** Where a letter is on its way. */
public enum LetterStatus {
    /** Written, to be sent or tried again. */
    WAITING,
    /** Being handed to the mail server; after a crash this means that nobody knows. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The mail server refuses it for good, for instance an address that does not exist. */
    REFUSED,
    /** The connection broke while it was handed over: a person decides, since a second try could be a second letter. */
    UNCERTAIN
}
