package fi.luukku.meeting;

import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom a meeting's letters reach: its participants as they stand on the card now, while the family agrees to them (O5). */
@Component
class Invited {

    private final PeopleAtTable people;

    Invited(PeopleAtTable people) {
        this.people = people;
    }

    List<PersonAtTable> to(Meeting meeting) {
        Set<String> keys = meeting.participants().stream().map(Participant::key).collect(Collectors.toSet());
        return people.of(meeting.reference().caseReference()).stream()
                .filter(person -> keys.contains(Participant.keyOf(person.personId())) && person.allowed())
                .toList();
    }
}
