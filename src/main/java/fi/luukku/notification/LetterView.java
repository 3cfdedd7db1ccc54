package fi.luukku.notification;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A letter as the case card lists it. */
public record LetterView(
        String kind,
        String recipient,
        String address,
        Language language,
        LetterStatus status,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt) {}
