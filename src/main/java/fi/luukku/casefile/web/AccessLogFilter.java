package fi.luukku.casefile.web;

import fi.luukku.access.AccessHistory;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of an access log are asked for, as typed.
 *
 * @param who a login, empty for everybody
 * @param from the first day, empty for no limit
 * @param to the last day, empty for no limit
 * @param steps also what Luukku did by itself
 * @param page counts from 1
 */
record AccessLogFilter(String who, String from, String to, Boolean steps, Integer page) {

    private static final int LAST_PAGE = 100_000;

    AccessLogFilter {
        who = Typed.text(who);
        from = Typed.text(from);
        to = Typed.text(to);
        steps = Boolean.TRUE.equals(steps);
        page = page == null ? 1 : Math.clamp(page, 1, LAST_PAGE);
    }

    Problems check() {
        Problems problems = new Problems();
        Optional<LocalDate> first = day(problems, "from", from);
        Optional<LocalDate> last = day(problems, "to", to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add("to", "The last day is before the first one.");
        }
        return problems;
    }

    /** What can be understood of it; what cannot limits nothing. */
    AccessHistory.Asked asked() {
        return new AccessHistory.Asked(
                who.isEmpty() ? null : who,
                start(Typed.date(from)),
                start(Typed.date(to).map(day -> day.plusDays(1))),
                steps);
    }

    private static Optional<LocalDate> day(Problems problems, String field, String typed) {
        Optional<LocalDate> day = Typed.date(typed);
        if (!typed.isEmpty() && day.isEmpty()) {
            problems.add(field, "There is no such day. Write it as day, month and year: 1.12.2026.");
        }
        return day;
    }

    private static @Nullable OffsetDateTime start(Optional<LocalDate> day) {
        return day.map(date -> date.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime())
                .orElse(null);
    }
}
