package fi.luukku.childwelfare;

import fi.luukku.casefile.CaseReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a child welfare notification: the case and its running number in it, {@code KAA-2026-0001-N1}. */
public record NotificationReference(String value) {

    private static final Pattern FORM = Pattern.compile("(.+)-N([1-9]\\d{0,5})");

    /** @throws IllegalArgumentException when {@code value} is no such reference */
    public NotificationReference {
        caseOf(value);
    }

    static NotificationReference of(CaseReference caseReference, int number) {
        return new NotificationReference(caseReference + "-N" + number);
    }

    public CaseReference caseReference() {
        return caseOf(value);
    }

    private static CaseReference caseOf(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the reference of a notification: " + value);
        }
        return new CaseReference(parts.group(1));
    }

    @Override
    public String toString() {
        return value;
    }
}
