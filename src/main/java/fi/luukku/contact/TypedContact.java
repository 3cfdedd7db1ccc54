package fi.luukku.contact;

import fi.luukku.casefile.web.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it was typed or sent, not checked yet; see {@code NewContact} for what the parts mean. Texts are empty when
 * nothing was told.
 *
 * @param language {@code fi}, {@code sv} or {@code en}
 * @param interpreter whether an interpreter is wished for
 */
public record TypedContact(
        String areaCode,
        String callerRole,
        String name,
        String phone,
        String email,
        String reachBy,
        String reachNote,
        String language,
        Boolean interpreter,
        String interpreterLanguage,
        String childName,
        String childBirthDate,
        @Nullable List<String> changeCodes,
        String words,
        Boolean urgent) {

    public TypedContact {
        areaCode = Typed.line(areaCode);
        callerRole = Typed.line(callerRole);
        name = Typed.line(name);
        phone = Typed.line(phone);
        email = Typed.line(email);
        reachBy = Typed.line(reachBy);
        reachNote = Typed.line(reachNote);
        language = Typed.line(language);
        interpreter = Boolean.TRUE.equals(interpreter);
        interpreterLanguage = Typed.line(interpreterLanguage);
        childName = Typed.line(childName);
        childBirthDate = Typed.line(childBirthDate);
        changeCodes = changeCodes == null
                ? List.of()
                : changeCodes.stream().map(Typed::line).distinct().toList();
        words = Typed.text(words);
        urgent = Boolean.TRUE.equals(urgent);
    }

    /** Nothing yet, from somebody who reads that language. */
    public static TypedContact blank(String language) {
        return new TypedContact("", "", "", "", "", "", "", language, false, "", "", "", List.of(), "", false);
    }

    @Override
    public List<String> changeCodes() {
        return changeCodes == null ? List.of() : changeCodes;
    }

    /** Without what was said and by whom. */
    @Override
    public String toString() {
        return "TypedContact";
    }
}
