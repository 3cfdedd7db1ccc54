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
import fi.luukku.casefile.SentContactView;
import fi.luukku.casefile.SentContacts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who called, about whom, and what was said. */
@Component
class ContactSection implements CardSection {

    static final String ID = "contact";

    private final Cases cases;
    private final Contacts contacts;
    private final SentContacts sentContacts;
    private final People people;

    ContactSection(Cases cases, Contacts contacts, SentContacts sentContacts, People people) {
        this.cases = cases;
        this.contacts = contacts;
        this.sentContacts = sentContacts;
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
                sentContacts.of(reference).map(ContactSection::inWords).orElse(null),
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

    private static Sent inWords(SentContactView sent) {
        String way = sent.way().equals("page") ? "the contact page" : "the system " + sent.way();
        return new Sent(
                sent.urgent(),
                "%s, by %s".formatted(CardHeader.moment(sent.sentAt()), way),
                sent.words(),
                sent.changeCodes().stream().map(CaseCodes::change).collect(Collectors.joining(", ")),
                reach(sent),
                PersonWords.LETTERS.getOrDefault(sent.language().name(), ""),
                sent.interpreterLanguage(),
                CardHeader.moment(sent.callBackAt()));
    }

    private static String reach(SentContactView sent) {
        String by = CaseCodes.WAYS_TO_REACH.getOrDefault(sent.reachBy(), "Does not wish to be reached");
        return Stream.of(by, Typed.text(sent.email()), sent.reachNote())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String inWords(PersonView child) {
        return child.birthDate() == null
                ? child.name() + ", birth date not known"
                : child.name() + ", born " + Typed.date(child.birthDate());
    }

    /** What somebody sent in writing; texts are empty where nothing was told. */
    record Sent(
            boolean urgent,
            String how,
            String words,
            String changes,
            String reach,
            String language,
            String interpreter,
            String callBack) {}

    /** What the section shows; {@code sent} is null when somebody called. */
    record Shown(
            Edit<ContactForm> edit,
            @Nullable Sent sent,
            String child,
            boolean callerOnCard,
            String taken,
            String changes,
            String removed,
            Map<String, String> callerRoles) {}
}
