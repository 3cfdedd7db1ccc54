package fi.luukku.meeting;

import java.time.LocalDate;

/** A day on which an area departs from its pattern. */
public record MeetingDay(LocalDate day, Kind kind) {

    /** How. */
    public enum Kind {
        /** No meetings, although it is one of the reserved days. */
        OFF,
        /** Meetings, although it is not. */
        EXTRA
    }
}
