package fi.luukku.casefile;

import java.time.OffsetDateTime;

/** That somebody broke the glass of a card. {@code who} is the name colleagues know, {@code reason} their own words. */
public record GlassView(String login, String who, String reason, OffsetDateTime brokenAt, OffsetDateTime openUntil) {}
