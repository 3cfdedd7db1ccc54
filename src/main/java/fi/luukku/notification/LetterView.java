package fi.luukku.notification;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A letter as the case card lists it.
 *
 * @param address where it goes or went: an e-mail address or a phone number, empty when there is none
 * @param heldUntil before when it is not sent
 * @param deliveredAt when its arrival was reported
 * @param why a code that tells more of the status, {@code not-on-card}; empty when there is none
 */
public record LetterView(
        long id,
        String kind,
        String recipient,
        String address,
        Channel channel,
        Language language,
        LetterStatus status,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime heldUntil,
        @Nullable OffsetDateTime sentAt,
        @Nullable OffsetDateTime deliveredAt,
        String why) {}
