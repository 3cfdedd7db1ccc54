package fi.luukku.plan;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.PhoneNumbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sit at the family's table and promise something: a person on the card or the case's own worker.
 *
 * @param personId null for the own worker
 * @param prefersSms whether they wish to be reached by text message
 * @param allowed whether the person may be invited: parents, the child and the own worker always, others when the family
 *     agrees
 */
public record PersonAtTable(
        @Nullable Long personId,
        String role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        boolean prefersSms,
        Language language,
        boolean allowed) {

    /** Somebody of whom nobody said that they wish text messages. */
    public PersonAtTable(
            @Nullable Long personId,
            String role,
            String name,
            @Nullable String email,
            @Nullable String phone,
            Language language,
            boolean allowed) {
        this(personId, role, name, email, phone, false, language, allowed);
    }

    public static final String OWN_WORKER = "own-worker";
    public static final String CHILD = "child";
    public static final String PARENT = "parent";

    public boolean isOwnWorker() {
        return personId == null;
    }

    /** Where a letter reaches them; empty without an e-mail address or a mobile number. */
    public Optional<Addressee> addressee() {
        String mail = email == null ? "" : email.strip();
        String mobile = isOwnWorker() ? "" : PhoneNumbers.mobile(phone).orElse("");
        return mail.isEmpty() && mobile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Addressee(name, mail, language, mobile, prefersSms, personId));
    }
}
