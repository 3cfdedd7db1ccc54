package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a meeting: the case and the meeting's running number in it, {@code KAA-2026-0001-M1}. */
public record MeetingReference(String value) {

    private static final Pattern FORM = Pattern.compile("(.+)-M([1-9]\\d{0,3})");

    /** @throws IllegalArgumentException when {@code value} is no such reference */
    public MeetingReference {
        parts(value);
        new CaseReference(parts(value).group(1));
    }

    static MeetingReference of(CaseReference caseReference, int number) {
        return new MeetingReference(caseReference + "-M" + number);
    }

    public CaseReference caseReference() {
        return new CaseReference(parts(value).group(1));
    }

    int number() {
        return Integer.parseInt(parts(value).group(2));
    }

    private static Matcher parts(String value) {
        Matcher parts = FORM.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not the reference of a meeting: " + value);
        }
        return parts;
    }

    @Override
    public String toString() {
        return value;
    }
}
