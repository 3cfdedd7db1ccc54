package fi.luukku.contact.web;

import fi.luukku.contact.TypedContact;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as another system sends it. */
@Schema(
        name = "Contact",
        description = "What somebody wants to tell, and how they are reached. Only three things are needed.")
record ContactBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Code of the area where the family lives",
                example = "KAA")
        @Nullable String areaCode,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "Who makes contact",
                allowableValues = {
                    "parent",
                    "child",
                    "teacher",
                    "school-social-worker",
                    "early-education",
                    "other-professional",
                    "someone-close"
                })
        @Nullable String callerRole,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "How they wish to be reached; sms and phone need a phone, e-mail an email",
                allowableValues = {"phone", "sms", "e-mail", "none"})
        @Nullable String reachBy,

        @Schema(description = "Their name; may be left out", maxLength = 200) @Nullable String name,

        @Schema(description = "In E.164, or as it is dialled in Finland", example = "+46 70 123 45 67") @Nullable String phone,

        @Schema(description = "A receipt without content is sent there") @Nullable String email,

        @Schema(description = "When, or through whom", maxLength = 200) @Nullable String reachNote,

        @Schema(
                description = "In which language they are written to; Finnish when it is left out",
                allowableValues = {"fi", "sv", "en"})
        @Nullable String language,

        @Schema(description = "For which language an interpreter is needed, in words", maxLength = 60) @Nullable String interpreterLanguage,

        @Schema(description = "The child's name; may be left out", maxLength = 200) @Nullable String childName,

        @Schema(description = "The child's date of birth", example = "2017-08-24") @Nullable String childBirthDate,

        @ArraySchema(
                arraySchema = @Schema(description = "What has changed in the family"),
                schema =
                        @Schema(
                                allowableValues = {
                                    "divorce",
                                    "parent-illness",
                                    "unemployment",
                                    "school-trouble",
                                    "other"
                                }))
        @Nullable List<String> changeCodes,

        @Schema(
                description = "In their own words; needed unless changeCodes or urgent tell something",
                maxLength = 10_000)
        @Nullable String words,

        @Schema(description = "A child needs help at once. Tell them to call 112 first") @Nullable Boolean urgent) {

    TypedContact typed() {
        boolean interpreter = interpreterLanguage != null && !interpreterLanguage.isBlank();
        return new TypedContact(
                text(areaCode),
                text(callerRole),
                text(name),
                text(phone),
                text(email),
                text(reachBy),
                text(reachNote),
                language == null ? "fi" : language,
                interpreter,
                text(interpreterLanguage),
                text(childName),
                text(childBirthDate),
                changeCodes,
                text(words),
                Boolean.TRUE.equals(urgent));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** Without what was said and by whom. */
    @Override
    public String toString() {
        return "ContactBody";
    }
}
