package fi.luukku.casefile;

import java.util.List;

/**
 * A case that was found.
 *
 * @param field by which it was found
 * @param name of the person it was found by; empty when it was found by its reference
 * @param role of that person, a code
 * @param phone of that person, as it stands on the card
 */
public record SearchHit(CaseReference reference, Field field, String name, String role, String phone) {

    /** What a case can be found by. */
    public enum Field {
        REFERENCE,
        NAME,
        PHONE
    }

    static SearchHit byReference(CaseReference reference) {
        return new SearchHit(reference, Field.REFERENCE, "", "", "");
    }

    SearchHit by(Field found) {
        return new SearchHit(reference, found, name, role, phone);
    }

    /** Whether the name has a word that begins with each of these sounds. */
    boolean hasAll(List<String> sounds) {
        return sounds.isEmpty()
                || NameSound.readings(name).stream()
                        .anyMatch(words -> sounds.stream()
                                .allMatch(sound -> words.stream().anyMatch(word -> word.startsWith(sound))));
    }
}
