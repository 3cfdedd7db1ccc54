package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.notification.Language;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everyone who can sit at a family's table: the people on the card, as they stand there now, and the own worker. */
@Service
public class PeopleAtTable {

    private final Cases cases;
    private final People people;

    PeopleAtTable(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** Those on the card first, the own worker last. */
    @Transactional(readOnly = true)
    public List<PersonAtTable> of(CaseReference reference) {
        Worker ownWorker = cases.get(reference).ownWorker();
        return Stream.concat(
                        people.of(reference).stream().map(PeopleAtTable::onCard),
                        Stream.ofNullable(ownWorker).map(PeopleAtTable::ownWorker))
                .toList();
    }

    /** The person of that id, the own worker for null; empty when they are no longer on the card. */
    @Transactional(readOnly = true)
    public Optional<PersonAtTable> find(CaseReference reference, @Nullable Long personId) {
        return of(reference).stream()
                .filter(person -> Objects.equals(person.personId(), personId))
                .findFirst();
    }

    private static PersonAtTable onCard(PersonView person) {
        boolean allowed = person.role().equals(PersonAtTable.PARENT)
                || person.role().equals(PersonAtTable.CHILD)
                || person.familyAgrees();
        return new PersonAtTable(
                person.id(),
                person.role(),
                person.name(),
                person.email(),
                person.phone(),
                person.details().reachBy().equals("sms"),
                person.language(),
                allowed);
    }

    private static PersonAtTable ownWorker(Worker worker) {
        return new PersonAtTable(
                null,
                PersonAtTable.OWN_WORKER,
                worker.name(),
                worker.email(),
                worker.phone(),
                false,
                Language.FI,
                true);
    }
}
