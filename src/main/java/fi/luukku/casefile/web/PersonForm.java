package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as typed; a box that is not ticked is not sent at all. */
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
        int version) {

    static final int NAME_LENGTH = 200;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    PersonForm {
        role = Typed.text(role);
        name = Typed.text(name);
        birthDate = Typed.text(birthDate);
        email = Typed.text(email);
        phone = Typed.text(phone);
        language = Typed.text(language);
        guardian = Boolean.TRUE.equals(guardian);
        familyAgrees = Boolean.TRUE.equals(familyAgrees);
    }

    static PersonForm empty() {
        return new PersonForm(UUID.randomUUID(), "", "", "", "", "", Language.FI.name(), false, false, 0);
    }

    static PersonForm of(PersonView person) {
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
                person.version());
    }

    PersonForm seeing(@Nullable UUID id, int presentVersion) {
        return new PersonForm(
                id, role, name, birthDate, email, phone, language, guardian, familyAgrees, presentVersion);
    }

    Problems check(LocalDate today) {
        Problems problems = new Problems();
        if (!CaseCodes.PERSON_ROLES.containsKey(role)) {
            problems.add("role", "Choose who this person is to the child.");
        }
        if (name.isEmpty()) {
            problems.add("name", "Write the person's name.");
        }
        problems.tooLong("name", "The name", name, NAME_LENGTH);
        checkBirthDate(problems, "birthDate", birthDate, today);
        if (!email.isEmpty() && !Typed.isEmail(email)) {
            problems.add("email", "This is not an e-mail address. It looks like name@example.fi.");
        }
        checkPhone(problems, "phone", phone);
        if (Arrays.stream(Language.values()).noneMatch(one -> one.name().equals(language))) {
            problems.add("language", "Choose the language this person is written to in.");
        }
        return problems;
    }

    /** The person, when {@link #check} found no problem. */
    PersonText text() {
        return new PersonText(
                role,
                name,
                Typed.date(birthDate).orElse(null),
                email.isEmpty() ? null : email,
                phone.isEmpty() ? null : phone,
                Language.valueOf(language),
                guardian,
                familyAgrees);
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
        if (!typed.isEmpty() && !Typed.isPhone(typed)) {
            problems.add(field, "This is not a phone number. Write digits and spaces only: 040 123 4567.");
        }
    }
}
