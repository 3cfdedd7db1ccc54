package fi.luukku.handover;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as the card shows it.
 *
 * @param answer what the receiver said, why they cannot take it; empty when nothing was said
 * @param answeredBy who of the receiver answered
 * @param byPhone whether a worker wrote the answer down
 * @param ended whether the case was closed and reopened after it, or joined to another
 */
public record HandOverView(
        HandOverReference reference,
        int number,
        HandOverText text,
        HandOverStatus status,
        @Nullable OffsetDateTime askedAt,
        @Nullable OffsetDateTime untilAt,
        @Nullable OffsetDateTime remindedAt,
        @Nullable OffsetDateTime answeredAt,
        String answer,
        String answeredBy,
        boolean byPhone,
        boolean ended,
        int version) {}
