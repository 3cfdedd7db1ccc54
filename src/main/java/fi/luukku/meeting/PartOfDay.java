package fi.luukku.meeting;

import java.time.LocalTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** When on a day a family wishes to meet. */
public enum PartOfDay {
    ANY,
    MORNING,
    AFTERNOON;

    private static final LocalTime NOON = LocalTime.NOON;

    /** From the value of a form; any when nothing, or nothing known, was chosen. */
    public static PartOfDay of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(part -> part.name().equals(value))
                .findFirst()
                .orElse(ANY);
    }

    boolean holds(LocalTime start) {
        return switch (this) {
            case ANY -> true;
            case MORNING -> start.isBefore(NOON);
            case AFTERNOON -> !start.isBefore(NOON);
        };
    }
}
