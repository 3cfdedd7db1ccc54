package fi.luukku.deadline;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Deadlines in Finnish working days: Monday to Friday, except public holidays and the eves on which offices are closed
 * (Midsummer Eve, Christmas Eve).
 */
@Component
public class WorkingDays {

    /** The time zone of every deadline. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND));
    private final Clock clock;

    public WorkingDays(Clock clock) {
        this.clock = clock;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
    }

    /** A public holiday, or an eve on which offices are closed. */
    public boolean isHoliday(LocalDate day) {
        return holidays.isHoliday(day);
    }

    /** The day that is {@code workingDays} working days later; 0 is the day itself, or the next working day. */
    public LocalDate after(LocalDate from, int workingDays) {
        return step(from, workingDays, 1);
    }

    /** The day that is {@code workingDays} working days earlier; 0 is the day itself, or the last working day. */
    public LocalDate before(LocalDate from, int workingDays) {
        return step(from, workingDays, -1);
    }

    /** The end (16:00) of the working day that is {@code workingDays} from today. */
    public OffsetDateTime dueAfter(int workingDays) {
        return endOf(after(today(), workingDays));
    }

    /** 16:00 on that day. */
    public OffsetDateTime endOf(LocalDate day) {
        return at(day, END_OF_DAY);
    }

    public OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toOffsetDateTime();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Now, to the second: what a process variable and a database column both hold. */
    public OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
    }

    private LocalDate step(LocalDate from, int workingDays, int direction) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Working days are counted from 0 up, not " + workingDays);
        }
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(direction);
        }
        for (int left = workingDays; left > 0; left--) {
            do {
                day = day.plusDays(direction);
            } while (!isWorkingDay(day));
        }
        return day;
    }
}
