package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a worker writes of a person, checked: see {@link PersonView} for what the parts mean. */
public record PersonText(
        String role,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        @Nullable String phone,
        Language language,
        boolean guardian,
        boolean familyAgrees,
        PersonDetails details) {

    /** A person of whom nothing more is known. */
    public PersonText(
            String role,
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String email,
            @Nullable String phone,
            Language language,
            boolean guardian,
            boolean familyAgrees) {
        this(role, name, birthDate, email, phone, language, guardian, familyAgrees, PersonDetails.NONE);
    }

    static PersonText of(PersonView person) {
        return new PersonText(
                person.role(),
                person.name(),
                person.birthDate(),
                person.email(),
                person.phone(),
                person.language(),
                person.guardian(),
                person.familyAgrees(),
                person.details());
    }
}
