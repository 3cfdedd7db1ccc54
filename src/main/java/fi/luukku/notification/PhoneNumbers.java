package fi.luukku.notification;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers as people type them, {@code 040 123 4567} or {@code +46 70 123 45 67}, in one form for searching. */
public final class PhoneNumbers {

    private static final String AT_HOME = "FI";
    private static final Pattern SIGNS = Pattern.compile("[+\\d\\s()./\\u2010-\\u2015-]{3,40}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /** The same for a number that takes text messages; empty for any other. */
    public static Optional<String> mobile(@Nullable String typed) {
        return e164(typed).filter(PhoneNumbers::isMobile);
    }

    private static boolean isMobile(String e164) {
        try {
            PhoneNumberType type = NUMBERS.getNumberType(NUMBERS.parse(e164, AT_HOME));
            return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        } catch (NumberParseException e) {
            return false;
        }
    }

    /** As the whole world writes it, {@code +358401234567}; a number without a country is Finnish. Empty for none. */
    public static Optional<String> e164(@Nullable String typed) {
        if (typed == null || !SIGNS.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            var number = NUMBERS.parse(typed.startsWith("00") ? "+" + typed.substring(2) : typed, AT_HOME);
            return NUMBERS.isPossibleNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
