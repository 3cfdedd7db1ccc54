package fi.luukku.casefile;

import fi.luukku.notification.PhoneNumbers;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number as it is found again, however it is written: 040 123 4567 and +358-40-1234567 are one. */
final class PhoneKey {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\+?[\\d\\s()/.\\-\\u2010-\\u2015]{5,40}");
    private static final int FEWEST_DIGITS = 5;

    private PhoneKey() {}

    /** In E.164; of a number that is none anywhere, its digits. Empty when the text is not a phone number at all. */
    static Optional<String> of(@Nullable String typed) {
        if (typed == null || !LOOKS_LIKE_ONE.matcher(typed.strip()).matches()) {
            return Optional.empty();
        }
        String digits = typed.replaceAll("\\D", "");
        if (digits.length() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        return PhoneNumbers.e164(typed.strip()).or(() -> Optional.of(digits));
    }
}
