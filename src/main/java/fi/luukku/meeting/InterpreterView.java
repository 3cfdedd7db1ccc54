package fi.luukku.meeting;

/**
 * An interpreter for one language, as the card shows it.
 *
 * @param who who interprets, or where it was ordered
 * @param forOtherTime it was arranged for a time that the meeting no longer has
 */
public record InterpreterView(String language, InterpreterState state, String who, boolean forOtherTime) {

    /** The most characters of {@link #who}. */
    public static final int LONGEST_WHO = 200;

    boolean isArranged() {
        return !forOtherTime && (state == InterpreterState.CONFIRMED || state == InterpreterState.WITHOUT);
    }
}
