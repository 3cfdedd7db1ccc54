package fi.luukku.meeting;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the family wishes to meet (J2). */
public enum MeetingPlace {
    OFFICE,
    SCHOOL,
    HOME,
    REMOTE;

    /** From the code in the form; the office when nothing, or nothing known, was chosen. */
    public static MeetingPlace of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElse(OFFICE);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
