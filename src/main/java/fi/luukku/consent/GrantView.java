package fi.luukku.consent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may know what, as {@link NewGrant} tells it; {@code withdrawnAt} is null while the family has not taken it back. */
public record GrantView(
        long id,
        @Nullable Long personId,
        @Nullable String roleCode,
        List<String> topics,
        LocalDate validUntil,
        OffsetDateTime givenAt,
        @Nullable OffsetDateTime withdrawnAt) {

    public boolean isInForce(LocalDate today) {
        return withdrawnAt == null && !validUntil.isBefore(today);
    }
}
