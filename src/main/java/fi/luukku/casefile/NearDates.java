package fi.luukku.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Dates that a slip of the pen makes of another: one digit wrong, or the day and the month exchanged. */
final class NearDates {

    private NearDates() {}

    static Set<LocalDate> of(LocalDate date) {
        Set<LocalDate> near = new LinkedHashSet<>();
        add(near, "%04d%02d%02d".formatted(date.getYear(), date.getDayOfMonth(), date.getMonthValue()));
        String digits = "%04d%02d%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
        for (int at = 2; at < digits.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                add(near, digits.substring(0, at) + digit + digits.substring(at + 1));
            }
        }
        near.remove(date);
        return near;
    }

    private static void add(Set<LocalDate> near, String digits) {
        try {
            near.add(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException e) {
            // There is no such day, so nobody has it for a birth date.
        }
    }
}
