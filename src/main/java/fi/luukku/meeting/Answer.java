package fi.luukku.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody who was invited has answered. */
public enum Answer {
    NONE,
    COMES,
    CANNOT,
    ANOTHER_TIME;

    /** From the value of a form; empty when nothing, or nothing that can be answered, was chosen. */
    public static Optional<Answer> of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(answer -> answer != NONE && answer.name().equals(value))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
