package fi.luukku.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Finnish personal identity code, {@code 131052A952M}, with the century signs in use since 2023 (Act 661/2009,
 * section 11).
 */
public record IdentityCode(String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})([-+A-FU-Y])(\\d{3})([0-9A-Y])");
    private static final String CHECK_SIGNS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String HIDDEN = "••••";

    /** @throws IllegalArgumentException when {@code value} is no identity code; the message does not repeat it */
    public IdentityCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("This is not an identity code");
        }
    }

    /** The code in {@code typed}, in capitals and without blanks; empty when its day or its check sign is wrong. */
    public static Optional<IdentityCode> of(String typed) {
        String code = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return isCode(code) ? Optional.of(new IdentityCode(code)) : Optional.empty();
    }

    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    /** What is shown of it: the birth date part. */
    public String masked() {
        return value.substring(0, 7) + HIDDEN;
    }

    /** The code stays out of logs. */
    @Override
    public String toString() {
        return "IdentityCode";
    }

    private static boolean isCode(String code) {
        if (birthDate(code).isEmpty()) {
            return false;
        }
        int number = Integer.parseInt(code.substring(0, 6) + code.substring(7, 10));
        return Integer.parseInt(code.substring(7, 10)) >= 2
                && CHECK_SIGNS.charAt(number % CHECK_SIGNS.length()) == code.charAt(10);
    }

    private static Optional<LocalDate> birthDate(String code) {
        Matcher parts = FORM.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int century = switch (parts.group(4).charAt(0)) {
            case '+' -> 1800;
            case 'A', 'B', 'C', 'D', 'E', 'F' -> 2000;
            default -> 1900;
        };
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(parts.group(3)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
