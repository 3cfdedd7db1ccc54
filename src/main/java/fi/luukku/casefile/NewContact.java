package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact that somebody sent in writing, checked; texts are empty when nothing was told.
 *
 * @param key names it: sent again with the same key it is the same contact
 * @param way {@code page}, or the code of the system that sent it
 * @param callerRole one of {@link CaseCodes#CALLER_ROLES}
 * @param phone as it was typed
 * @param reachBy one of {@link #REACH_BY}
 * @param reachNote when, or through whom
 * @param language in which the sender is written to
 * @param interpreterLanguage for which an interpreter is needed
 * @param words the sender's own, at most {@value ContactText#NOTES_LENGTH} characters
 * @param callBackAt by when the sender is told that somebody gets in touch
 */
public record NewContact(
        String key,
        String way,
        String areaCode,
        String callerRole,
        String name,
        String phone,
        @Nullable String email,
        String reachBy,
        String reachNote,
        Language language,
        String interpreterLanguage,
        String childName,
        @Nullable LocalDate childBirthDate,
        List<String> changeCodes,
        String words,
        boolean urgent,
        OffsetDateTime callBackAt) {

    /** How a sender can be reached; {@code none} is a sender who does not wish to be. */
    public static final List<String> REACH_BY = List.of("phone", "sms", "e-mail", "none");

    /** What the same sender would send again: everything but when it came. */
    String content() {
        return String.join(
                "\u0000",
                key,
                areaCode,
                callerRole,
                name,
                phone,
                String.valueOf(email),
                reachBy,
                reachNote,
                language.code(),
                interpreterLanguage,
                childName,
                String.valueOf(childBirthDate),
                String.join(",", changeCodes),
                words,
                String.valueOf(urgent));
    }

    /** Without what was said and by whom. */
    @Override
    public String toString() {
        return "NewContact[" + way + ", " + areaCode + "]";
    }
}
