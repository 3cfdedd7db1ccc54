package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactView;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who called, about whom, and what was said. */
@Component
class ContactSection implements CardSection {

    static final String ID = "contact";

    private final Cases cases;
    private final Contacts contacts;
    private final People people;

    ContactSection(Cases cases, Contacts contacts, People people) {
        this.cases = cases;
        this.contacts = contacts;
        this.people = people;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Contact";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String fragment() {
        return "casefile/contact :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, Edit.of(ContactForm.of(contacts.of(reference))));
    }

    Shown shown(CaseReference reference, Edit<ContactForm> edit) {
        CaseView view = cases.get(reference);
        ContactView contact = contacts.of(reference);
        List<PersonView> card = people.of(reference);
        String taken = contact.takenAt() == null
                ? ""
                : "Written down %s by %s".formatted(CardHeader.moment(contact.takenAt()), contact.takenBy());
        return new Shown(
                edit,
                card.stream()
                        .filter(person -> person.role().equals("child"))
                        .findFirst()
                        .map(ContactSection::inWords)
                        .orElse(""),
                isOnCard(contact.callerName(), card),
                taken,
                view.changeCodes().stream().map(CaseCodes::change).collect(Collectors.joining(", ")),
                view.outcome() == null || !view.outcome().leavesNoFile() ? "" : ended(view.outcome(), card.isEmpty()),
                CaseCodes.CALLER_ROLES);
    }

    /** What a case says that ended without a file; empty when it had one before, and keeps it. */
    private static String ended(Outcome outcome, boolean empty) {
        if (!empty) {
            return "";
        }
        return outcome == Outcome.CONSULTATION_GIVEN
                ? "This was a consultation. Nothing of a family is kept."
                : "Advice was all that was needed. Names, phone numbers and what was said have been removed.";
    }

    static boolean isOnCard(String name, List<PersonView> card) {
        return card.stream().anyMatch(person -> person.name().equalsIgnoreCase(name));
    }

    private static String inWords(PersonView child) {
        return child.birthDate() == null
                ? child.name() + ", birth date not known"
                : child.name() + ", born " + Typed.date(child.birthDate());
    }

    /** What the section shows. */
    record Shown(
            Edit<ContactForm> edit,
            String child,
            boolean callerOnCard,
            String taken,
            String changes,
            String removed,
            Map<String, String> callerRoles) {}
}
