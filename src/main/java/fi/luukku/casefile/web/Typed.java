package fi.luukku.casefile.web;

import fi.luukku.notification.EmailAddress;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type into a form, made fit for the record. */
public final class Typed {

    private static final Pattern FINNISH_DATE = Pattern.compile("(\\d{1,2})\\D+(\\d{1,2})\\D+(\\d{4})\\.?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    /** What no text holds: control characters, and halves of a character that no database can keep. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.yyyy");

    private Typed() {}

    /** Line ends of one kind, and nothing that cannot be stored. */
    static String storable(String typed) {
        return UNFIT.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /** Without blanks around it, line ends of one kind, nothing that cannot be stored; empty when nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : storable(typed).strip();
    }

    /** The same for what stands on one line. */
    public static String line(@Nullable String typed) {
        return BLANKS.matcher(text(typed)).replaceAll(" ");
    }

    /** A day typed as {@code 1.12.2026}, {@code 01122026} or {@code 2026-12-01}; empty when there is no such day. */
    public static Optional<LocalDate> date(String typed) {
        Matcher iso = ISO_DATE.matcher(typed);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        for (Pattern form : new Pattern[] {FINNISH_DATE, EIGHT_DIGITS}) {
            Matcher finnish = form.matcher(typed);
            if (finnish.matches()) {
                return day(finnish.group(3), finnish.group(2), finnish.group(1));
            }
        }
        return Optional.empty();
    }

    /** As people write it: {@code 1.12.2026}; empty for none. */
    public static String date(@Nullable LocalDate day) {
        return day == null ? "" : FINNISH.format(day);
    }

    public static boolean isEmail(String typed) {
        return EmailAddress.isOne(typed);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
