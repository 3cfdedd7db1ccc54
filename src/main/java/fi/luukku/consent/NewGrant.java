package fi.luukku.consent;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a family agreed to.
 *
 * @param formId chosen by whoever writes it down
 * @param personId somebody on the card, null when all who do a work in the area are meant
 * @param roleCode that work, {@code ngo-coordinator}, null when a person is meant
 * @param topics codes of what they may know about, at least one
 * @param validUntil the last day
 */
public record NewGrant(
        UUID formId,
        @Nullable Long personId,
        @Nullable String roleCode,
        Collection<String> topics,
        LocalDate validUntil) {}
