package fi.luukku.notification;

import java.util.Locale;

/** What a person decides on a letter that did not, or perhaps did not, arrive. */
public enum LetterDecision {
    /** It did arrive. */
    ARRIVED,
    /** Send it once more, to the present address. */
    AGAIN,
    /** The person knows otherwise, or need not know. */
    SETTLED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
