package fi.luukku.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter goes to.
 *
 * @param name as it is spoken
 * @param email one plain address, empty when they have none
 * @param mobile a number that takes text messages, as {@code +358401234567}; empty when they have none
 * @param prefersSms whether they wish to be reached by text message
 * @param personId of the person on the case card; null for others, and where whoever writes does not know
 */
public record Addressee(
        String name,
        String email,
        Language language,
        String mobile,
        boolean prefersSms,
        @Nullable Long personId) {

    /** Somebody who is reached by e-mail. */
    public Addressee(String name, String email, Language language) {
        this(name, email, language, "", false, null);
    }

    /** Somebody of whom only a name and an address are known, an e-mail address or a number with its country. */
    public static Addressee at(String name, String address, Language language) {
        return address.startsWith("+")
                ? new Addressee(name, "", language, address, true, null)
                : new Addressee(name, address, language);
    }

    /** The address they wish letters to go to: an e-mail address or a number. */
    public String address() {
        boolean sms = !mobile.isEmpty() && (prefersSms || email.isEmpty());
        return sms ? mobile : email;
    }

    /**
     * By their wish: by text message where they prefer it and can get one, else by e-mail, else by text message.
     *
     * @param textMessages whether text messages can be sent at all
     */
    Optional<Channel> channel(boolean textMessages) {
        boolean sms = textMessages && !mobile.isEmpty();
        if (sms && (prefersSms || email.isEmpty())) {
            return Optional.of(Channel.SMS);
        }
        return email.isEmpty() ? Optional.empty() : Optional.of(Channel.EMAIL);
    }

    /** The same, known to be that person on the card. */
    Addressee onCard(long person) {
        return new Addressee(name, email, language, mobile, prefersSms, person);
    }
}
