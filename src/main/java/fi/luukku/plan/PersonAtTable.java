package fi.luukku.plan;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sit at the family's table and promise something: a person on the card or the case's own worker.
 *
 * @param personId null for the own worker
 * @param allowed whether the person may be invited: parents, the child and the own worker always, others when the family
 *     agrees
 */
public record PersonAtTable(
        @Nullable Long personId,
        String role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        boolean allowed) {

    public static final String OWN_WORKER = "own-worker";
    public static final String CHILD = "child";
    public static final String PARENT = "parent";

    public boolean isOwnWorker() {
        return personId == null;
    }

    /** Where a letter reaches them; empty without an e-mail address. */
    public Optional<Addressee> addressee() {
        return email == null || email.isBlank() ? Optional.empty() : Optional.of(new Addressee(name, email, language));
    }
}
