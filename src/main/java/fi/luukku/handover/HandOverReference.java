package fi.luukku.handover;

import fi.luukku.casefile.CaseReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a hand-over: the case and the running number of the receiver in it, {@code KAA-2026-0001-H1}. */
public record HandOverReference(String value) {

    private static final Pattern FORM = Pattern.compile("(.+)-H([1-9]\\d{0,5})");

    /** @throws IllegalArgumentException when {@code value} is no such reference */
    public HandOverReference {
        caseOf(value);
    }

    static HandOverReference of(CaseReference caseReference, int number) {
        return new HandOverReference(caseReference + "-H" + number);
    }

    public CaseReference caseReference() {
        return caseOf(value);
    }

    private static CaseReference caseOf(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the reference of a hand-over: " + value);
        }
        return new CaseReference(parts.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
