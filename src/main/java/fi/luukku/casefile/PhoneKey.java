package fi.luukku.casefile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A phone number as it is found again, however it is written: 040 123 4567 and +358-40-1234567 are one. */
final class PhoneKey {

    private static final String REGION = "FI";
    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("\\+?[\\d\\s()/.\\-\\u2010-\\u2015]{5,40}");
    private static final int FEWEST_DIGITS = 5;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

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
        try {
            PhoneNumber number = NUMBERS.parse(typed.strip(), REGION);
            return Optional.of(
                    NUMBERS.isPossibleNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : digits);
        } catch (NumberParseException e) {
            return Optional.of(digits);
        }
    }
}
