package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts as they are written down on the card. */
@Service
public class Contacts {

    private final ContactRepository contacts;
    private final OpenCases openCases;
    private final People people;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final AccessLog accessLog;
    private final WorkingDays days;
    private final SearchKeys searchKeys;

    Contacts(
            ContactRepository contacts,
            OpenCases openCases,
            People people,
            Timeline timeline,
            SignedIn signedIn,
            AccessLog accessLog,
            WorkingDays days,
            SearchKeys searchKeys) {
        this.contacts = contacts;
        this.openCases = openCases;
        this.people = people;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.accessLog = accessLog;
        this.days = days;
        this.searchKeys = searchKeys;
    }

    @Transactional(readOnly = true)
    public ContactView of(CaseReference reference) {
        return contacts.getByReference(reference.value()).view();
    }

    /**
     * Writes the contact and puts the people it named on the card, all or nothing. Writing the same again is a no-op.
     *
     * @param named the child and the caller, when they are not on the card yet
     * @throws StaleEditException when someone has changed the contact since it was shown
     */
    @Transactional
    public void write(CaseReference reference, ContactText text, List<NewPerson> named) {
        openCases.lock(reference);
        if (contacts.getByReference(reference.value()).write(text, signedIn.name(), days.now())) {
            searchKeys.writeCaller(reference, text);
            timeline.note(reference, "contact-written");
            accessLog.changed(reference.value(), "contact");
        }
        named.forEach(person -> people.add(reference, person.formId(), person.text()));
    }
}
