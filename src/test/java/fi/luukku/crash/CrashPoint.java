package fi.luukku.crash;

/** Where a Luukku is killed, between a commit and what must come of it. */
enum CrashPoint {
    /** It is committed; no delivery has begun. */
    AFTER_COMMIT(1),
    /** The letter is marked as being sent; neither the mail server nor the engine have got anything. */
    BEFORE_HANDING_OVER(4),
    /** Mail server and engine have it; a letter is not marked as sent, and nothing is off the list. */
    AFTER_THE_ANSWER(5),
    /** A worker has done its work; the engine does not know. */
    BEFORE_THE_JOB_IS_COMPLETED(1),
    /** Nowhere. */
    NOWHERE(Integer.MAX_VALUE);

    /** How this Luukku ends there. */
    static final int EXIT_CODE = 42;

    private final int arrivals;

    CrashPoint(int arrivals) {
        this.arrivals = arrivals;
    }

    /** How many effects must have come this far before it is killed. */
    int arrivals() {
        return arrivals;
    }
}
