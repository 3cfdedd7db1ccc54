package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.IdentityCode;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.notification.Language;
import fi.luukku.notification.PhoneNumbers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong with a person as typed. */
final class PersonChecks {

    static final int NAME_LENGTH = 200;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private PersonChecks() {}

    static Problems of(PersonForm form, LocalDate today) {
        Problems problems = new Problems();
        if (form.name().isEmpty()) {
            problems.add("name", "Write the person's name.");
        }
        problems.tooLong("name", "The name", form.name(), NAME_LENGTH);
        if (!CaseCodes.PERSON_ROLES.containsKey(form.role())) {
            problems.add("role", "Choose who this person is to the child.");
        }
        birthDate(problems, "birthDate", form.birthDate(), today);
        phone(problems, "phone", form.phone());
        if (!form.email().isEmpty() && !Typed.isEmail(form.email())) {
            problems.add("email", "This is not an e-mail address. It looks like name@example.fi.");
        }
        if (Arrays.stream(Language.values()).noneMatch(one -> one.name().equals(form.language()))) {
            problems.add("language", "Choose the language this person is written to in.");
        }
        more(form, problems);
        return problems;
    }

    private static void more(PersonForm form, Problems problems) {
        problems.tooLong("spokenLanguage", "The language", form.spokenLanguage(), PersonDetails.LONGEST_LANGUAGE)
                .tooLong(
                        "interpreterLanguage",
                        "The language",
                        form.interpreterLanguage(),
                        PersonDetails.LONGEST_LANGUAGE)
                .tooLong("reachNote", "The text", form.reachNote(), PersonDetails.LONGEST_NOTE);
        if (form.interpreter()
                && form.spokenLanguage().isEmpty()
                && form.interpreterLanguage().isEmpty()) {
            problems.add("interpreterLanguage", "Write for which language an interpreter is needed.");
        }
        if (!form.reachBy().isEmpty() && !CaseCodes.WAYS_TO_REACH.containsKey(form.reachBy())) {
            problems.add("reachBy", "Choose how this person is best reached.");
        }
        if (!form.identityCode().isEmpty() && !form.isMasked()) {
            identityCode(form, problems);
        }
    }

    private static void identityCode(PersonForm form, Problems problems) {
        Optional<IdentityCode> code = IdentityCode.of(form.identityCode());
        if (code.isEmpty()) {
            problems.add(
                    "identityCode",
                    "This is not an identity code: its day or its last sign is wrong. Check it, or leave it empty.");
            return;
        }
        LocalDate born = code.get().birthDate();
        if (Typed.date(form.birthDate()).filter(day -> !day.equals(born)).isPresent()) {
            problems.add(
                    "identityCode",
                    "By this code the person was born %s, by the birth date above %s. Check both."
                            .formatted(Typed.date(born), form.birthDate()));
        }
    }

    static void birthDate(Problems problems, String field, String typed, LocalDate today) {
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

    static void phone(Problems problems, String field, String typed) {
        if (!typed.isEmpty() && PhoneNumbers.e164(typed).isEmpty()) {
            problems.add(
                    field,
                    "This is not a phone number. Write digits and spaces only: 040 123 4567; from abroad +46 70 123 4567.");
        }
    }
}
