package fi.luukku.meeting;

/** Where a meeting is on its way. */
public enum MeetingStatus {
    /** Who comes is agreed. */
    PLANNED,
    /** It has a time. */
    RESERVED,
    HELD,
    /** Nobody came, or too few; it gets another time. */
    NOT_HELD,
    /** The family wishes another time; the one it had is free again. */
    MOVING,
    /** It will not be held: the family withdrew, or goes on in another case. */
    CANCELLED;

    boolean canTransitionTo(MeetingStatus next) {
        return switch (this) {
            case PLANNED, NOT_HELD, MOVING -> next == RESERVED || next == CANCELLED;
            case RESERVED -> next == HELD || next == NOT_HELD || next == MOVING || next == CANCELLED;
            case HELD, CANCELLED -> false;
        };
    }
}
