package fi.luukku.access;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the chain of the access log has come; written down outside the database it shows later that nothing up to there
 * was rewritten.
 *
 * @param hash of the last entry, SHA-256 in 64 hexadecimal digits
 */
record AccessLogHead(long entries, String hash) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-fA-F]{64})");

    /** @throws IllegalArgumentException when {@code text} is not a number, a colon and a hash */
    static AccessLogHead parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("A head is the number of entries, a colon and 64 hexadecimal digits");
        }
        return new AccessLogHead(Long.parseLong(parts.group(1)), parts.group(2).toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return entries + ":" + hash;
    }
}
