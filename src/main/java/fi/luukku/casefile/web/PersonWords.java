package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.IdentityCode;
import java.util.Map;

/** How the fields of a person read. */
final class PersonWords {

    static final Map<String, String> LETTERS = Map.of("FI", "Finnish", "SV", "Swedish", "EN", "English");

    static final Map<String, String> LABELS = Labels.of(
            "name", "Name",
            "role", "Who they are",
            "birthDate", "Birth date",
            "phone", "Phone",
            "email", "E-mail",
            "language", "Letters in",
            "guardian", "Has custody of the child",
            "familyAgrees", "The family agrees that this person is invited",
            "spokenLanguage", "Speaks",
            "interpreter", "Needs an interpreter",
            "interpreterLanguage", "Interpreter for",
            "reachBy", "Best reached",
            "reachNote", "Through whom, or when",
            "identityCode", "Identity code");

    private PersonWords() {}

    static String inWords(String field, String value) {
        return switch (field) {
            case "role" -> CaseCodes.role(value);
            case "language" -> LETTERS.getOrDefault(value, value);
            case "reachBy" -> CaseCodes.WAYS_TO_REACH.getOrDefault(value, value);
            case "identityCode" ->
                IdentityCode.of(value).map(IdentityCode::masked).orElse(value);
            default -> Edit.asItIs(field, value);
        };
    }
}
