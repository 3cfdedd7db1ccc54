package fi.luukku.assessment;

/** How we know that a request has been taken over. */
public enum ToldBy {
    /** The receiver confirmed by the link. */
    LINK,
    /** The receiver told a worker, who wrote it on the card. */
    WORKER
}
