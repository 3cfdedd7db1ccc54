package fi.luukku.plan;

/** Where a promise stands. */
public enum PromiseStatus {
    /** Made; its day has not come. */
    OPEN,
    /** Its owner has been asked how it went. */
    ASKED,
    /** Nobody has told; the follow-up meeting asks. */
    ON_AGENDA,
    /** Its owner, or the meeting, has told how it went. */
    ANSWERED
}
