package fi.luukku.directory;

import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to turn to in a unit. At least one of {@code email} and {@code phoneE164} is there.
 *
 * @param phoneE164 as the whole world writes it, {@code +358401234567}
 * @param role what they are there, {@code principal}; empty when not told
 * @param spoken codes of languages with a comma between, {@code fi,sv}; empty when not told
 */
@Embeddable
public record ContactPerson(
        String name, @Nullable String email, @Nullable String phoneE164, String role, String spoken) {

    /** Codes of the languages they speak, {@code sv}. */
    public List<String> languages() {
        return spoken.isEmpty() ? List.of() : List.of(spoken.split(",", -1));
    }
}
