package fi.luukku.casefile;

import java.time.LocalDate;
import java.time.Month;

/**
 * Which services know a child best. School begins in August of the year a child turns seven, and goes on from the ninth
 * form to upper-secondary education in August of the year they turn sixteen.
 */
public enum AgeGroup {
    UNDER_SCHOOL("under-school"),
    SCHOOL("school"),
    UPPER_SECONDARY("upper-secondary");

    private static final int SCHOOL_BEGINS = 7;
    private static final int UPPER_SECONDARY_BEGINS = 16;

    private final String code;

    AgeGroup(String code) {
        this.code = code;
    }

    public static AgeGroup of(LocalDate birthDate, LocalDate today) {
        int schoolYear = today.getMonthValue() >= Month.AUGUST.getValue() ? today.getYear() : today.getYear() - 1;
        int turns = schoolYear - birthDate.getYear();
        if (turns < SCHOOL_BEGINS) {
            return UNDER_SCHOOL;
        }
        return turns < UPPER_SECONDARY_BEGINS ? SCHOOL : UPPER_SECONDARY;
    }

    public String code() {
        return code;
    }
}
