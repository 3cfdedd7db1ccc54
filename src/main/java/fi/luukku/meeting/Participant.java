package fi.luukku.meeting;

import fi.luukku.plan.PersonAtTable;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to a meeting; the name and address are always those on the card.
 *
 * @param personId null is the case's own worker
 */
@Embeddable
record Participant(@Nullable Long personId, String role) {

    static Participant of(PersonAtTable person) {
        return new Participant(person.personId(), person.role());
    }

    /** Names the participant in letters' keys and on forms. */
    String key() {
        return keyOf(personId);
    }

    static String keyOf(@Nullable Long personId) {
        return personId == null ? PersonAtTable.OWN_WORKER : personId.toString();
    }
}
