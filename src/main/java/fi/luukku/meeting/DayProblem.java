package fi.luukku.meeting;

/** Why a day cannot be changed in an area's pattern. */
public class DayProblem extends RuntimeException {

    private final Why why;

    DayProblem(Why why) {
        super("The day cannot be changed: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The reason. */
    public enum Why {
        NO_TIMES,
        PAST,
        TOO_FAR,
        HOLIDAY,
        RESERVED_ALREADY,
        NOT_RESERVED
    }
}
