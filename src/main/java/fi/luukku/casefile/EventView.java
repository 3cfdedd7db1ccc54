package fi.luukku.casefile;

import java.time.OffsetDateTime;

/** Something that happened in a case: {@code what} is a code such as {@code meeting-reserved}, {@code who} a name. */
public record EventView(OffsetDateTime at, String what, String who) {}
