package fi.luukku.consent;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** That a guardian was asked by a link, and what came of it. */
public record ConsentRequestView(
        String guardian,
        OffsetDateTime askedAt,
        OffsetDateTime openUntil,
        @Nullable Decision answer,
        @Nullable OffsetDateTime answeredAt) {}
