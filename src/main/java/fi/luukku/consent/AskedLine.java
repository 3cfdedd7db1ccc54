package fi.luukku.consent;

import org.jspecify.annotations.Nullable;

/** One who would know: a person on the card, or all who do a work in the area, {@code ngo-coordinator}. */
public record AskedLine(@Nullable Long personId, @Nullable String roleCode) {}
