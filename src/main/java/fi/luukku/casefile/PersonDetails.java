package fi.luukku.casefile;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What helps to speak with a person and to reach them (J3); texts are empty when nothing is known.
 *
 * @param spokenLanguage in words, any language; letters have their own
 * @param interpreterLanguage for which language an interpreter is needed, when one is
 * @param reachBy {@code phone}, {@code e-mail}, {@code sms} or {@code someone}
 * @param reachNote through whom, or when
 * @param identityCode a Finnish identity code, in capitals
 */
@Embeddable
public record PersonDetails(
        String spokenLanguage,
        boolean interpreter,
        String interpreterLanguage,
        String reachBy,
        String reachNote,
        @Nullable String identityCode) {

    public static final int LONGEST_LANGUAGE = 60;
    public static final int LONGEST_NOTE = 200;

    public static final PersonDetails NONE = new PersonDetails("", false, "", "", "", null);
}
