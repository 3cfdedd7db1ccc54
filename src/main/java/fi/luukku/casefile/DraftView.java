package fi.luukku.casefile;

import java.time.OffsetDateTime;

/**
 * What a worker has typed and not saved yet.
 *
 * @param form of the card, {@code contact}
 * @param fields a JSON object of the form's fields
 */
public record DraftView(String form, String fields, OffsetDateTime savedAt) {}
