package fi.luukku.notification;

import java.util.Locale;

/** The languages families are written to in. */
public enum Language {
    FI,
    SV,
    EN;

    public Locale locale() {
        return Locale.of(code());
    }

    /** The ISO 639-1 code: {@code fi}, {@code sv}, {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
