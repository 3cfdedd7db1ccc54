package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.Letters;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Confirms the decision to those who have custody, and to nobody else. */
@Component
class ConsentLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final ConsentRepository consents;
    private final Letters letters;
    private final People people;

    ConsentLetters(ConsentRepository consents, Letters letters, People people) {
        this.consents = consents;
        this.letters = letters;
        this.people = people;
    }

    void given(CaseReference reference, List<String> topics, LocalDate until) {
        send(reference, Decision.GIVEN, Map.of("topics", topics, "until", DAY.format(until)));
    }

    void declined(CaseReference reference) {
        send(reference, Decision.DECLINED, Map.of());
    }

    private void send(CaseReference reference, Decision decision, Map<String, Object> content) {
        int before = consents.timesEnded(reference.value());
        for (PersonView person : people.of(reference)) {
            if (person.guardian() && letters.reaches(person.addressee())) {
                letters.send(
                        "%s/%s/%d".formatted(reference, decision.letter(), person.id())
                                + (before == 0 ? "" : "/" + before),
                        reference.value(),
                        decision.letter(),
                        person.addressee(),
                        content);
            }
        }
    }
}
