package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a promise: the case and the promise's running number in it, {@code KAA-2026-0001-P1}. */
public record PromiseReference(String value) {

    private static final Pattern FORM = Pattern.compile("(.+)-P([1-9]\\d{0,5})");

    /** @throws IllegalArgumentException when {@code value} is no such reference */
    public PromiseReference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not the reference of a promise: " + value);
        }
        caseOf(value);
    }

    static PromiseReference of(CaseReference caseReference, int number) {
        return new PromiseReference(caseReference + "-P" + number);
    }

    public CaseReference caseReference() {
        return caseOf(value);
    }

    int number() {
        return Integer.parseInt(value.substring(value.lastIndexOf('P') + 1));
    }

    private static CaseReference caseOf(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the reference of a promise: " + value);
        }
        return new CaseReference(parts.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
