package fi.luukku.meeting;

/** How far the ordering of an interpreter is. */
public enum InterpreterState {
    NEEDED,
    ORDERED,
    CONFIRMED,
    /** The family wants to manage without one. */
    WITHOUT
}
