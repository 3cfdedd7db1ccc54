package fi.luukku.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was when the case was reopened; then the family was asked anew.
 *
 * @param giver the guardian's name
 */
public record PastConsent(
        @Nullable String giver,
        String notes,
        @Nullable Decision decision,
        @Nullable String channel,
        List<String> topics,
        @Nullable LocalDate validUntil,
        @Nullable OffsetDateTime recordedAt,
        @Nullable OffsetDateTime withdrawnAt,
        OffsetDateTime endedAt) {}
