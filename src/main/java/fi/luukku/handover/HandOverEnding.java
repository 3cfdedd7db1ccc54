package fi.luukku.handover;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Letters;
import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a receiver has confirmed: the process goes on, and the family hears who takes them over. */
@Component
class HandOverEnding {

    static final String CONFIRMED = "luukku.hand-over-confirmed";

    private final HandOverRepository handOvers;
    private final EngineMessages messages;
    private final Letters letters;
    private final People people;
    private final Cases cases;

    HandOverEnding(HandOverRepository handOvers, EngineMessages messages, Letters letters, People people, Cases cases) {
        this.handOvers = handOvers;
        this.messages = messages;
        this.letters = letters;
        this.people = people;
        this.cases = cases;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void taken(HandOver handOver) {
        CaseReference reference = handOver.reference().caseReference();
        cases.note(reference, "hand-over-taken");
        // The process waits for the one that was asked last, whoever confirms.
        handOvers.findByCaseReferenceOrderByNumber(reference.value()).stream()
                .filter(HandOver::wasAsked)
                .max(Comparator.comparingInt(HandOver::number))
                .ifPresent(
                        asked -> messages.publish(CONFIRMED, asked.reference().value()));
        tellFamily(handOver);
    }

    private void tellFamily(HandOver handOver) {
        CaseReference reference = handOver.reference().caseReference();
        for (PersonView person : people.of(reference)) {
            if (person.guardian() && letters.reaches(person.addressee())) {
                letters.send(
                        handOver.reference() + "/hand-over-taken/" + person.id(),
                        reference.value(),
                        "hand-over-taken",
                        person.addressee(),
                        Map.of("receiver", handOver.text().receiverName()));
            }
        }
    }
}
