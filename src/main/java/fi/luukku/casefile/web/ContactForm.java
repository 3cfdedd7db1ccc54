package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.ContactView;
import fi.luukku.casefile.NewPerson;
import fi.luukku.casefile.PersonText;
import fi.luukku.notification.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is typed. The child and the caller are asked for here only until they are on the card. */
record ContactForm(
        String callerRole,
        String callerName,
        String callerPhone,
        Boolean addCaller,
        Boolean custody,
        String childName,
        String childBirthDate,
        String notes,
        int version,
        @Nullable UUID callerFormId,
        @Nullable UUID childFormId)
        implements Typing {

    private static final Map<String, String> LABELS = Labels.of(
            "callerName",
            "Who is calling",
            "callerPhone",
            "Phone",
            "callerRole",
            "Who they are",
            "notes",
            "What was said");

    ContactForm {
        callerRole = Typed.text(callerRole);
        callerName = Typed.line(callerName);
        callerPhone = Typed.line(callerPhone);
        addCaller = Boolean.TRUE.equals(addCaller);
        custody = Boolean.TRUE.equals(custody);
        childName = Typed.line(childName);
        childBirthDate = Typed.text(childBirthDate);
        notes = Typed.text(notes);
    }

    static ContactForm of(ContactView contact) {
        return new ContactForm(
                contact.callerRole(),
                contact.callerName(),
                contact.callerPhone(),
                true,
                false,
                "",
                "",
                contact.notes(),
                contact.version(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    static String inWords(String field, String value) {
        return field.equals("callerRole") ? CaseCodes.role(value) : value;
    }

    Problems check(LocalDate today) {
        Problems problems = new Problems()
                .tooLong("callerName", "The name", callerName, PersonChecks.NAME_LENGTH)
                .tooLong("childName", "The name", childName, PersonChecks.NAME_LENGTH)
                .tooLong("notes", "What was said", notes, ContactText.NOTES_LENGTH);
        if (!CaseCodes.CALLER_ROLES.containsKey(callerRole)) {
            problems.add("callerRole", "Choose who called.");
        }
        PersonChecks.phone(problems, "callerPhone", callerPhone);
        PersonChecks.birthDate(problems, "childBirthDate", childBirthDate, today);
        if (childName.isEmpty() && !childBirthDate.isEmpty()) {
            problems.add("childName", "Write the child's name too.");
        }
        return problems;
    }

    ContactText text() {
        return new ContactText(callerRole, callerName, callerPhone, notes, version);
    }

    /** Whom the form names that are not on the card yet. */
    List<NewPerson> named(boolean childKnown, boolean callerKnown) {
        List<NewPerson> named = new ArrayList<>();
        boolean callsForThemselves = callerName.equalsIgnoreCase(childName);
        if (!childKnown && !childName.isEmpty() && childFormId != null) {
            String phone = callsForThemselves ? callerPhone : "";
            named.add(new NewPerson(childFormId, person("child", childName, Typed.date(childBirthDate), phone, false)));
        }
        if (!callerKnown && !callsForThemselves && addCaller && !callerName.isEmpty() && callerFormId != null) {
            named.add(new NewPerson(
                    callerFormId, person(callerRole, callerName, Optional.empty(), callerPhone, custody)));
        }
        return named;
    }

    private static PersonText person(
            String role, String name, Optional<LocalDate> birthDate, String phone, boolean guardian) {
        return new PersonText(
                role, name, birthDate.orElse(null), null, phone.isEmpty() ? null : phone, Language.FI, guardian, false);
    }
}
