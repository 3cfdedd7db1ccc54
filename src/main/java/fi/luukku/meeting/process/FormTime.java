package fi.luukku.meeting.process;

import fi.luukku.deadline.WorkingDays;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The time a form's date-time field sends: {@code 2026-12-01T09:00} on Finnish clocks, or the same with an offset. */
final class FormTime {

    private FormTime() {}

    /** Null when the field was left empty or holds no time that there is. */
    static @Nullable OffsetDateTime read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from)
                            instanceof ZonedDateTime zoned
                    ? zoned.withZoneSameInstant(WorkingDays.ZONE).toOffsetDateTime()
                    : onFinnishClocks(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Null in the hour that the clocks leave out when summer time begins. */
    private static @Nullable OffsetDateTime onFinnishClocks(LocalDateTime local) {
        return WorkingDays.ZONE.getRules().getValidOffsets(local).isEmpty()
                ? null
                : local.atZone(WorkingDays.ZONE).toOffsetDateTime();
    }
}
