package fi.luukku.feedback;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the family itself sees what came of the work together. */
public enum Verdict {
    AS_HOPED("It went as the family hoped"),
    PARTLY("It went partly as the family hoped"),
    NOT("It did not go as the family hoped"),
    NOT_TOLD("The family did not say how it sees it");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** From the code in the form, {@code as-hoped}; what is none, or is not there, was not told. */
    public static Verdict of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElse(NOT_TOLD);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String inWords() {
        return words;
    }
}
