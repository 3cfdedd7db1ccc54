package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people on the card of a case. */
@Service
public class People {

    private static final String PART = "people";

    private final PersonRepository people;
    private final OpenCases openCases;
    private final Timeline timeline;
    private final AccessLog accessLog;
    private final SearchKeys searchKeys;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository people,
            OpenCases openCases,
            Timeline timeline,
            AccessLog accessLog,
            SearchKeys searchKeys,
            ApplicationEventPublisher events) {
        this.people = people;
        this.openCases = openCases;
        this.timeline = timeline;
        this.accessLog = accessLog;
        this.searchKeys = searchKeys;
        this.events = events;
    }

    /** In the order they were added. */
    @Transactional(readOnly = true)
    public List<PersonView> of(CaseReference reference) {
        return people.findByReferenceOrderById(reference.value()).stream()
                .map(Person::view)
                .toList();
    }

    /** The person, when they have custody now; empty also when they are not on the card of that case. */
    @Transactional(readOnly = true)
    public Optional<PersonView> guardian(CaseReference reference, long personId) {
        return people.findByIdAndReference(personId, reference.value())
                .map(Person::view)
                .filter(PersonView::guardian);
    }

    /** @throws UnknownPersonException when the person is not on the card of that case */
    @Transactional(readOnly = true)
    public PersonView get(CaseReference reference, long personId) {
        return find(reference, personId).view();
    }

    /**
     * Those on any card who have one of these e-mail addresses, by id.
     *
     * @param emails in lower case
     */
    @Transactional(readOnly = true)
    public Set<Long> withEmail(Set<String> emails) {
        return emails.isEmpty() ? Set.of() : Set.copyOf(people.findIdsByEmail(emails));
    }

    /** @param formId chosen by whoever adds; adding again with the same one is a no-op */
    @Transactional
    public void add(CaseReference reference, UUID formId, PersonText text) {
        openCases.lock(reference);
        if (people.existsByFormId(formId)) {
            return;
        }
        Person added = people.save(new Person(reference, formId, text));
        people.flush();
        searchKeys.write(reference, added.view().id(), text);
        changed(reference, "person-added");
    }

    /** @throws StaleEditException when someone has changed the person since {@code seenVersion} */
    @Transactional
    public void change(CaseReference reference, long personId, PersonText text, int seenVersion) {
        openCases.lock(reference);
        Person person = find(reference, personId);
        boolean agreed = person.view().familyAgrees();
        if (person.change(text, seenVersion)) {
            searchKeys.write(reference, personId, text);
            changed(reference, "person-changed");
            if (agreed && !text.familyAgrees()) {
                events.publishEvent(new AgreementTakenBack(reference, personId));
            }
        }
    }

    /** The family takes back that anybody on the card is invited; the same again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBackAgreements(CaseReference reference) {
        people.findByReferenceOrderById(reference.value()).forEach(person -> person.agree(false));
    }

    /** What the family itself said of inviting somebody on the card. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAgreement(CaseReference reference, long personId, boolean agreed) {
        people.findByIdAndReference(personId, reference.value()).ifPresent(person -> person.agree(agreed));
    }

    /**
     * Takes a person off the card; one who is not there any more stays off.
     *
     * @throws PersonInUseException when a meeting, a promise or the consent refers to the person
     */
    @Transactional
    public void remove(CaseReference reference, long personId, int seenVersion) {
        openCases.lock(reference);
        people.findByIdAndReference(personId, reference.value()).ifPresent(person -> {
            person.mustBeAsSeen(seenVersion);
            people.delete(person);
            flushRemoval(reference);
            changed(reference, "person-removed");
        });
    }

    private void flushRemoval(CaseReference reference) {
        try {
            people.flush();
        } catch (DataIntegrityViolationException e) {
            throw new PersonInUseException(reference, e);
        }
    }

    private Person find(CaseReference reference, long personId) {
        return people.findByIdAndReference(personId, reference.value())
                .orElseThrow(() -> new UnknownPersonException(reference, personId));
    }

    private void changed(CaseReference reference, String what) {
        timeline.note(reference, what);
        accessLog.changed(reference.value(), PART);
    }
}
