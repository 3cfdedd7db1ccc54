package fi.luukku.casefile.web;

import fi.luukku.casefile.IdentityCode;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as typed; a box that is not ticked is not sent at all.
 *
 * @param identityCode as typed, or masked as it was shown and left alone
 */
record PersonForm(
        @Nullable UUID formId,
        String role,
        String name,
        String birthDate,
        String email,
        String phone,
        String language,
        Boolean guardian,
        Boolean familyAgrees,
        String spokenLanguage,
        Boolean interpreter,
        String interpreterLanguage,
        String reachBy,
        String reachNote,
        String identityCode,
        int version)
        implements Typing {

    PersonForm {
        role = Typed.text(role);
        name = Typed.line(name);
        birthDate = Typed.text(birthDate);
        email = Typed.text(email);
        phone = Typed.line(phone);
        language = Typed.text(language);
        guardian = Boolean.TRUE.equals(guardian);
        familyAgrees = Boolean.TRUE.equals(familyAgrees);
        spokenLanguage = Typed.line(spokenLanguage);
        interpreter = Boolean.TRUE.equals(interpreter);
        interpreterLanguage = Typed.line(interpreterLanguage);
        reachBy = Typed.text(reachBy);
        reachNote = Typed.line(reachNote);
        identityCode = Typed.text(identityCode);
    }

    static PersonForm empty() {
        return new PersonForm(
                UUID.randomUUID(), "", "", "", "", "", Language.FI.name(), false, false, "", false, "", "", "", "", 0);
    }

    static PersonForm of(PersonView person) {
        PersonDetails details = person.details();
        return new PersonForm(
                null,
                person.role(),
                person.name(),
                Typed.date(person.birthDate()),
                Typed.text(person.email()),
                Typed.text(person.phone()),
                person.language().name(),
                person.guardian(),
                person.familyAgrees(),
                details.spokenLanguage(),
                details.interpreter(),
                details.interpreterLanguage(),
                details.reachBy(),
                details.reachNote(),
                masked(details.identityCode()),
                person.version());
    }

    /** For the form that adds: what was typed of somebody who has been taken off the card meanwhile. */
    PersonForm asNew() {
        return new PersonForm(
                UUID.randomUUID(),
                role,
                name,
                birthDate,
                email,
                phone,
                language,
                guardian,
                familyAgrees,
                spokenLanguage,
                interpreter,
                interpreterLanguage,
                reachBy,
                reachNote,
                isMasked() ? "" : identityCode,
                0);
    }

    @Override
    public Map<String, String> labels() {
        return PersonWords.LABELS;
    }

    /** Whether something stands in the fields that are folded away while they are empty. */
    public boolean tellsMore() {
        return !(spokenLanguage + interpreterLanguage + reachBy + reachNote + identityCode).isEmpty() || interpreter;
    }

    Problems check(LocalDate today) {
        return PersonChecks.of(this, today);
    }

    /**
     * The person, when {@link #check} found no problem.
     *
     * @param code the identity code on the card, kept where it was shown masked and left alone
     */
    PersonText text(@Nullable String code) {
        String newCode = isMasked()
                ? code
                : IdentityCode.of(identityCode).map(IdentityCode::value).orElse(null);
        LocalDate born = Typed.date(birthDate)
                .or(() -> IdentityCode.of(Typed.text(newCode)).map(IdentityCode::birthDate))
                .orElse(null);
        return new PersonText(
                role,
                name,
                born,
                email.isEmpty() ? null : email,
                phone.isEmpty() ? null : phone,
                Language.valueOf(language),
                guardian,
                familyAgrees,
                new PersonDetails(spokenLanguage, interpreter, interpreterLanguage, reachBy, reachNote, newCode));
    }

    boolean isMasked() {
        return identityCode.contains("•");
    }

    static String masked(@Nullable String code) {
        return IdentityCode.of(Typed.text(code)).map(IdentityCode::masked).orElse("");
    }
}
