package fi.luukku.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The consent as the card shows it; {@code decision} is null until it is recorded.
 *
 * @param callerMayHear whether the family allows that the caller hears that it goes forward
 * @param withdrawnAt when the family took everything back, null when it has not
 */
public record ConsentView(
        @Nullable Long giverId,
        String notes,
        @Nullable Decision decision,
        @Nullable String channel,
        List<String> topics,
        @Nullable LocalDate validUntil,
        @Nullable OffsetDateTime recordedAt,
        boolean callerMayHear,
        @Nullable OffsetDateTime withdrawnAt,
        int version) {

    /** The version of what nobody has written yet. */
    static final int UNWRITTEN = -1;
}
