package fi.luukku.meeting;

/** What became of an answer to an invitation. */
public enum AnswerOutcome {
    /** It stands on the card. */
    KEPT,
    /** The meeting has got another time meanwhile: the answer was to one that no longer is. */
    OTHER_TIME,
    /** The meeting has begun, or is being moved or called off, or somebody else comes instead. */
    OVER
}
