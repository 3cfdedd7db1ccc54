package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.IdentityCode;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.PhoneNumbers;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    static final int NAME_LENGTH = 200;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

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
        Problems problems = new Problems();
        if (name.isEmpty()) {
            problems.add("name", "Write the person's name.");
        }
        problems.tooLong("name", "The name", name, NAME_LENGTH);
        if (!CaseCodes.PERSON_ROLES.containsKey(role)) {
            problems.add("role", "Choose who this person is to the child.");
        }
        checkBirthDate(problems, "birthDate", birthDate, today);
        checkPhone(problems, "phone", phone);
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            problems.add("email", "This is not an e-mail address. It looks like name@example.fi.");
        }
        if (Arrays.stream(Language.values()).noneMatch(one -> one.name().equals(language))) {
            problems.add("language", "Choose the language this person is written to in.");
        }
        checkMore(problems);
        return problems;
    }

    private void checkMore(Problems problems) {
        problems.tooLong("spokenLanguage", "The language", spokenLanguage, PersonDetails.LONGEST_LANGUAGE)
                .tooLong("interpreterLanguage", "The language", interpreterLanguage, PersonDetails.LONGEST_LANGUAGE)
                .tooLong("reachNote", "The text", reachNote, PersonDetails.LONGEST_NOTE);
        if (interpreter && spokenLanguage.isEmpty() && interpreterLanguage.isEmpty()) {
            problems.add("interpreterLanguage", "Write for which language an interpreter is needed.");
        }
        if (!reachBy.isEmpty() && !CaseCodes.WAYS_TO_REACH.containsKey(reachBy)) {
            problems.add("reachBy", "Choose how this person is best reached.");
        }
        if (!identityCode.isEmpty() && !isMasked()) {
            checkIdentityCode(problems);
        }
    }

    private void checkIdentityCode(Problems problems) {
        Optional<IdentityCode> code = IdentityCode.of(identityCode);
        if (code.isEmpty()) {
            problems.add(
                    "identityCode",
                    "This is not an identity code: its day or its last sign is wrong. Check it, or leave it empty.");
            return;
        }
        LocalDate born = code.get().birthDate();
        if (Typed.date(birthDate).filter(day -> !day.equals(born)).isPresent()) {
            problems.add(
                    "identityCode",
                    "By this code the person was born %s, by the birth date above %s. Check both."
                            .formatted(Typed.date(born), birthDate));
        }
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

    private boolean isMasked() {
        return identityCode.contains("•");
    }

    static String masked(@Nullable String code) {
        return IdentityCode.of(Typed.text(code)).map(IdentityCode::masked).orElse("");
    }

    static void checkBirthDate(Problems problems, String field, String typed, LocalDate today) {
        if (typed.isEmpty()) {
            return;
        }
        Optional<LocalDate> day = Typed.date(typed);
        if (day.isEmpty()) {
            problems.add(field, "There is no such day. Write it as day, month and year: 24.8.2017.");
        } else if (day.get().isAfter(today)) {
            problems.add(field, "A birth date cannot be in the future.");
        } else if (day.get().isBefore(LONG_AGO)) {
            problems.add(field, "Check the year of the birth date.");
        }
    }

    static void checkPhone(Problems problems, String field, String typed) {
        if (!typed.isEmpty() && PhoneNumbers.e164(typed).isEmpty()) {
            problems.add(
                    field,
                    "This is not a phone number. Write digits and spaces only: 040 123 4567; from abroad +46 70 123 4567.");
        }
    }
}
