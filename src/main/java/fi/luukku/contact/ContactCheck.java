package fi.luukku.contact;

import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.NewContact;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.notification.PhoneNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a contact must tell so that somebody can help: little. */
@Component
public class ContactCheck {

    static final int LONGEST_NAME = 200;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Areas areas;
    private final WorkingDays days;

    ContactCheck(Areas areas, WorkingDays days) {
        this.areas = areas;
        this.days = days;
    }

    /** What is wrong, in the order of the fields; at most one thing a field. */
    public List<Wrong> of(TypedContact typed) {
        List<Wrong> wrong = new ArrayList<>();
        if (areas.find(typed.areaCode()).isEmpty()) {
            wrong.add(Wrong.of("areaCode", typed.areaCode().isEmpty() ? "area.missing" : "area.unknown"));
        }
        chosen(wrong, "callerRole", "role", typed.callerRole(), CaseCodes.CALLER_ROLES.keySet());
        if (!CaseCodes.CHANGES.keySet().containsAll(typed.changeCodes())) {
            wrong.add(Wrong.of("changeCodes", "change.unknown"));
        }
        words(wrong, typed);
        chosen(wrong, "reachBy", "reach", typed.reachBy(), NewContact.REACH_BY);
        phone(wrong, typed);
        email(wrong, typed);
        tooLong(wrong, "reachNote", typed.reachNote(), PersonDetails.LONGEST_NOTE);
        chosen(wrong, "language", "language", typed.language(), languages());
        interpreter(wrong, typed);
        tooLong(wrong, "name", typed.name(), LONGEST_NAME);
        tooLong(wrong, "childName", typed.childName(), LONGEST_NAME);
        birthDate(wrong, typed);
        return wrong;
    }

    private static void chosen(
            List<Wrong> wrong, String field, String what, String chosen, Collection<String> choices) {
        if (!choices.contains(chosen)) {
            wrong.add(Wrong.of(field, what + (chosen.isEmpty() ? ".missing" : ".unknown")));
        }
    }

    private static void words(List<Wrong> wrong, TypedContact typed) {
        tooLong(wrong, "words", typed.words(), ContactText.NOTES_LENGTH);
        if (typed.words().isEmpty() && typed.changeCodes().isEmpty() && !typed.urgent()) {
            wrong.add(Wrong.of("words", "words.missing"));
        }
    }

    private static void phone(List<Wrong> wrong, TypedContact typed) {
        boolean needed = typed.reachBy().equals("phone") || typed.reachBy().equals("sms");
        if (!typed.phone().isEmpty() && PhoneNumbers.e164(typed.phone()).isEmpty()) {
            wrong.add(Wrong.of("phone", "phone.none"));
        } else if (needed && typed.phone().isEmpty()) {
            wrong.add(Wrong.of("phone", "phone.missing"));
        }
    }

    private static void email(List<Wrong> wrong, TypedContact typed) {
        if (!typed.email().isEmpty() && !Typed.isEmail(typed.email())) {
            wrong.add(Wrong.of("email", "email.none"));
        } else if (typed.reachBy().equals("e-mail") && typed.email().isEmpty()) {
            wrong.add(Wrong.of("email", "email.missing"));
        }
    }

    private static void interpreter(List<Wrong> wrong, TypedContact typed) {
        if (typed.interpreter() && typed.interpreterLanguage().isEmpty()) {
            wrong.add(Wrong.of("interpreterLanguage", "interpreter.missing"));
        }
        tooLong(wrong, "interpreterLanguage", typed.interpreterLanguage(), PersonDetails.LONGEST_LANGUAGE);
    }

    private void birthDate(List<Wrong> wrong, TypedContact typed) {
        if (typed.childBirthDate().isEmpty()) {
            return;
        }
        Optional<LocalDate> day = Typed.date(typed.childBirthDate());
        if (day.isEmpty() || day.get().isBefore(LONG_AGO)) {
            wrong.add(Wrong.of("childBirthDate", "born.none"));
        } else if (day.get().isAfter(days.today())) {
            wrong.add(Wrong.of("childBirthDate", "born.later"));
        } else if (typed.childName().isEmpty() && !typed.callerRole().equals("child")) {
            wrong.add(Wrong.of("childName", "born.name"));
        }
    }

    private static void tooLong(List<Wrong> wrong, String field, String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            wrong.add(new Wrong(field, "long", List.of(length, most)));
        }
    }

    private static List<String> languages() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }
}
