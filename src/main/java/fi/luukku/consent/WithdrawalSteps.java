package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.CaseWithdrawn;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.Worker;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the case does when the family has taken its consent back. Each step is a no-op when it was made before. */
@Service
public class WithdrawalSteps {

    /** Letters after which somebody expects that it goes on. */
    private static final Set<String> EXPECTING = Set.of("invitation", "reminder", "plan", "promise-question");

    private static final String TOLD = "consent-withdrawn-told";

    /** Letters that have told their readers already. */
    private static final Set<String> TELLING = Set.of("meeting-cancelled", TOLD);

    private final ConsentGrants grants;
    private final ConsentLetters consentLetters;
    private final Rounds rounds;
    private final Letters letters;
    private final People people;
    private final Cases cases;
    private final CaseSteps steps;
    private final ApplicationEventPublisher events;

    WithdrawalSteps(
            ConsentGrants grants,
            ConsentLetters consentLetters,
            Rounds rounds,
            Letters letters,
            People people,
            Cases cases,
            CaseSteps steps,
            ApplicationEventPublisher events) {
        this.grants = grants;
        this.consentLetters = consentLetters;
        this.rounds = rounds;
        this.letters = letters;
        this.people = people;
        this.cases = cases;
        this.steps = steps;
        this.events = events;
    }

    /** Nobody sees anything through the family's consent any more, nor is anybody invited. */
    @Transactional
    public void closeAccess(CaseReference reference) {
        grants.withdrawAll(reference);
        people.takeBackAgreements(reference);
        events.publishEvent(new CaseWithdrawn(reference));
    }

    /**
     * Tells whoever was written to about a meeting or a promise that it does not go on, and nothing else; a cancelled
     * meeting's letter has told it already. Confirms to the parents that it was done.
     */
    @Transactional
    public void tell(CaseReference reference) {
        List<PersonView> card = people.of(reference);
        List<LetterView> sent = rounds.letters(reference);
        Set<String> told = addresses(sent, TELLING);
        card.stream()
                .filter(person -> person.guardian() || person.role().equals("child"))
                .map(PersonView::addressee)
                .forEach(to -> Stream.of(to.email(), to.mobile()).forEach(address -> told.add(lower(address))));
        Worker ownWorker = cases.get(reference).ownWorker();
        if (ownWorker != null) {
            told.add(lower(ownWorker.email()));
        }
        boolean some = false;
        for (LetterView letter : sent) {
            if (EXPECTING.contains(letter.kind()) && !letter.address().isEmpty() && told.add(lower(letter.address()))) {
                letters.send(
                        "%s/%s/%d/%s".formatted(reference, TOLD, rounds.of(reference), letter.address()),
                        reference.value(),
                        TOLD,
                        Addressee.at(letter.recipient(), letter.address(), letter.language()),
                        Map.of());
                some = true;
            }
        }
        if (some) {
            cases.note(reference, "consent-withdrawal-told");
        }
        consentLetters.ended(reference, "consent-withdrawn");
    }

    /** Closes the case. */
    @Transactional
    public void close(CaseReference reference) {
        steps.closeAsWithdrawn(reference);
    }

    private static Set<String> addresses(List<LetterView> sent, Set<String> kinds) {
        return sent.stream()
                .filter(letter -> kinds.contains(letter.kind()))
                .map(letter -> lower(letter.address()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String lower(@Nullable String address) {
        return address == null ? "" : address.toLowerCase(Locale.ROOT);
    }
}
