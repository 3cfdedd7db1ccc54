package fi.luukku.deadline;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** How a moment is written in a process variable: {@code 2026-12-01T09:00:00+02:00}, always with seconds. */
public final class Iso {

    private Iso() {}

    public static String of(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.withNano(0));
    }
}
