package fi.luukku.access;

/** What somebody did with a case. */
public enum AccessAction {
    VIEWED,
    /** Was shown it among what a search found. */
    FOUND,
    CHANGED,
    /** Took all of it out of Luukku. */
    EXPORTED,
    /** Asked for it and was refused. */
    DENIED
}
