package fi.luukku.meeting;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The time a meeting has.
 *
 * @param room in words; null when it is not in a room of ours
 * @param reservedAt when it got this time
 */
record Booking(
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        @Nullable String room,
        OffsetDateTime reservedAt) {}
