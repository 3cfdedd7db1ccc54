package fi.luukku.casefile;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of recording a contact.
 *
 * @param missing code of the first thing that is missing from the card, null when the contact is recorded
 * @param ageGroup of the child the contact is about, null when no birth date is on the card
 * @param consentDueAt by when the matter is discussed with the parents
 */
public record RecordedContact(
        @Nullable String missing, @Nullable AgeGroup ageGroup, OffsetDateTime consentDueAt) {}
