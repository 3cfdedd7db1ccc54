package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactView;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.PastEnd;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SentContacts;
import fi.luukku.casefile.Timeline;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What came before: the case's own earlier ends, and the cases that are part of this one, each with what was written. */
@Component
class EarlierSection implements CardSection {

    private final CaseJoining joining;
    private final CaseReopening reopening;
    private final Cases cases;
    private final Contacts contacts;
    private final SentContacts sentContacts;
    private final People people;
    private final Timeline timeline;

    EarlierSection(
            CaseJoining joining,
            CaseReopening reopening,
            Cases cases,
            Contacts contacts,
            SentContacts sentContacts,
            People people,
            Timeline timeline) {
        this.joining = joining;
        this.reopening = reopening;
        this.cases = cases;
        this.contacts = contacts;
        this.sentContacts = sentContacts;
        this.people = people;
        this.timeline = timeline;
    }

    @Override
    public String id() {
        return "earlier";
    }

    @Override
    public String title() {
        return "Earlier";
    }

    @Override
    public int order() {
        return 85;
    }

    @Override
    public String fragment() {
        return "casefile/earlier :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return new Shown(
                reopening.past(reference).stream().map(EarlierSection::end).toList(),
                joining.joinedTo(reference).stream().map(this::joined).toList());
    }

    private Joined joined(CaseReference reference) {
        return new Joined(
                reference.value(),
                CardHeader.of(cases.get(reference)).opened(),
                Stream.concat(
                                reopening.past(reference).stream().map(PastEnd::contact),
                                Stream.of(lastContact(reference)))
                        .map(EarlierSection::call)
                        .toList(),
                people.of(reference).stream().map(EarlierSection::person).toList(),
                timeline.of(reference).stream().map(TimelineSection::line).toList());
    }

    private ContactView lastContact(CaseReference reference) {
        ContactView written = contacts.of(reference);
        return sentContacts.of(reference).map(written::after).orElse(written);
    }

    private static End end(PastEnd end) {
        String after = end.reason() == null
                ? ""
                : ". Reopened %s by %s: %s"
                        .formatted(
                                CardHeader.day(end.endedAt()),
                                end.endedBy(),
                                end.reason().inWords().toLowerCase(Locale.ROOT));
        return new End(
                "Closed %s: %s%s"
                        .formatted(CardHeader.day(end.closedAt()), end.outcome().inWords(), after),
                call(end.contact()));
    }

    private static Call call(ContactView contact) {
        OffsetDateTime takenAt = contact.takenAt();
        return new Call(
                CaseCodes.CALLER_ROLES.getOrDefault(contact.callerRole(), contact.callerRole()),
                "%s %s".formatted(contact.callerName(), contact.callerPhone()).strip(),
                takenAt == null ? "" : CardHeader.moment(takenAt),
                contact.notes());
    }

    private static String person(PersonView person) {
        return Stream.of(
                        person.name(),
                        CaseCodes.role(person.role()),
                        person.birthDate() == null ? "" : "born " + Typed.date(person.birthDate()),
                        Typed.text(person.phone()),
                        Typed.text(person.email()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A contact as it was. */
    record Call(String role, String caller, String at, String notes) {}

    /** An end of this case after which it went on. */
    record End(String words, Call contact) {}

    /** A case that is part of this one. */
    record Joined(
            String reference,
            String opened,
            List<Call> contacts,
            List<String> people,
            List<TimelineSection.Line> timeline) {}

    /** What the section shows. */
    record Shown(List<End> ends, List<Joined> joined) {}
}
