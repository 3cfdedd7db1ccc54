package fi.luukku.access;

/** On which ground somebody sees or changes a case; the access log keeps it beside each entry (L5). */
public enum Ground {
    /** Works in the area of the case. */
    AREA,
    /** Is the family's own worker. */
    OWN_CASE,
    /** The family agreed to it, and the consent is in force. */
    CONSENT,
    /** Broke the glass, and said why. */
    BREAK_GLASS,
    /** The role alone, where no single case is meant. */
    ROLE,
    /** A link in a letter, by somebody without an account. */
    LINK,
    /** The process itself: nobody is at a page. */
    PROCESS
}
