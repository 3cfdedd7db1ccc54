package fi.luukku.assessment;

/** How far a request for a service needs assessment has come. */
public enum AssessmentStatus {
    /** On the card only. */
    WRITTEN,
    /** At the receiver, who has not confirmed yet. */
    SENT,
    /** The receiver has confirmed. */
    TAKEN_OVER,
    /** The family does not want it, or the case went another way. */
    ENDED
}
