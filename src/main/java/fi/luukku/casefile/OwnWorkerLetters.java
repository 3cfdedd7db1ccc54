package fi.luukku.casefile;

import fi.luukku.notification.Letters;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells those who have custody who their own worker is, by name (V2). */
@Component
class OwnWorkerLetters {

    private final Letters letters;
    private final PersonRepository people;

    OwnWorkerLetters(Letters letters, PersonRepository people) {
        this.letters = letters;
        this.people = people;
    }

    void tell(CaseReference reference, Worker worker) {
        for (Person one : people.findByReferenceOrderById(reference.value())) {
            PersonView person = one.view();
            if (person.guardian() && letters.reaches(person.addressee())) {
                letters.send(
                        "%s/own-worker/%d".formatted(reference, person.id()),
                        reference.value(),
                        "own-worker",
                        person.addressee(),
                        Map.of(
                                "worker", worker.name(),
                                "profession", worker.role(),
                                "phone", worker.phone(),
                                "email", worker.email()));
            }
        }
    }
}
