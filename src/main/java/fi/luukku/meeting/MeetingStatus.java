package fi.luukku.meeting;

/** Where a meeting is on its way. */
public enum MeetingStatus {
    /** Who comes is agreed. */
    PLANNED,
    /** It has a time. */
    RESERVED,
    HELD,
    /** Nobody came, or too few; it gets another time. */
    NOT_HELD;

    boolean canTransitionTo(MeetingStatus next) {
        return switch (this) {
            case PLANNED, NOT_HELD -> next == RESERVED;
            case RESERVED -> next == HELD || next == NOT_HELD;
            case HELD -> false;
        };
    }
}
