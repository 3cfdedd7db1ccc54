package fi.luukku.casefile;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.PhoneNumbers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person on a case card.
 *
 * @param role a code of the contract: {@code child}, {@code parent}, {@code teacher}…
 * @param familyAgrees the family agrees that this person is invited
 * @param guardian has custody of the child
 * @param birthDate known for children
 * @param version what the reader saw, to be handed back with a change
 */
public record PersonView(
        long id,
        String role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        boolean familyAgrees,
        boolean guardian,
        @Nullable LocalDate birthDate,
        PersonDetails details,
        int version) {

    /** As letters reach them; see {@link fi.luukku.notification.Letters#reaches}. */
    public Addressee addressee() {
        return new Addressee(
                name,
                email == null ? "" : email.strip(),
                language,
                PhoneNumbers.mobile(phone).orElse(""),
                details.reachBy().equals("sms"),
                id);
    }
}
