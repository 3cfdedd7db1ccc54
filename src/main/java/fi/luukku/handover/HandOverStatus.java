package fi.luukku.handover;

/** How far one receiver has come. */
public enum HandOverStatus {
    /** Being written; nobody has been asked. */
    DRAFT,
    /** The receiver has a letter with a link, and has not answered. */
    ASKED,
    /** The receiver has confirmed. */
    TAKEN,
    /** The receiver cannot take it, and said why. */
    DECLINED,
    /** Another receiver was asked instead. */
    REPLACED
}
