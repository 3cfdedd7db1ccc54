package fi.luukku.casefile;

import java.util.regex.Pattern;

/**
 * What the engine, the letters' keys and the addresses know a case by: area, year and running number,
 * {@code KAA-2026-0001}.
 */
public record CaseReference(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}-\\d{4}-\\d{4,}");

    /** @throws IllegalArgumentException when {@code value} is not a case reference; the message does not repeat it */
    public CaseReference {
        if (!isReference(value)) {
            throw new IllegalArgumentException("A case reference is area, year and number: KAA-2026-0001");
        }
    }

    static CaseReference of(String areaCode, int year, int number) {
        return new CaseReference("%s-%04d-%04d".formatted(areaCode, year, number));
    }

    /** Whether {@code text} has the form of a reference; it says nothing of whether there is such a case. */
    public static boolean isReference(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
