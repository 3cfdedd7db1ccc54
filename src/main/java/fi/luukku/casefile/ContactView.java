package fi.luukku.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A contact as the card shows it; the texts are empty until someone has written them. */
public record ContactView(
        String callerRole,
        String callerName,
        String callerPhone,
        String notes,
        @Nullable OffsetDateTime takenAt,
        @Nullable String takenBy,
        int version) {}
