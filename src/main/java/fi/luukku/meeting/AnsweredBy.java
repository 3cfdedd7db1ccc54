package fi.luukku.meeting;

/** The way an answer came. */
public enum AnsweredBy {
    /** By the link in the letter. */
    LINK,
    /** By the calendar program's own reply. */
    CALENDAR,
    /** Told to a worker, who wrote it on the card. */
    WORKER
}
