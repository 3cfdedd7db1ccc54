package fi.luukku.casefile;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Recipients;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom letters go to on the case cards as they are now. */
@Component
class CardRecipients implements Recipients {

    private static final Set<String> FAMILY = Set.of("parent", "child");

    private final PersonRepository people;

    CardRecipients(PersonRepository people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Long> find(String caseReference, Addressee to) {
        return people.findByReferenceOrderById(caseReference).stream()
                .map(Person::view)
                .filter(person -> person.name().equals(to.name())
                        && to.email().equalsIgnoreCase(person.email() == null ? "" : person.email()))
                .map(PersonView::id)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Recipient> present(String caseReference, long personId) {
        return people.findByIdAndReference(personId, caseReference)
                .map(Person::view)
                .map(person -> new Recipient(person.addressee(), person.role(), mayBeTold(person)));
    }

    private static boolean mayBeTold(PersonView person) {
        return person.guardian() || person.familyAgrees() || FAMILY.contains(person.role());
    }
}
