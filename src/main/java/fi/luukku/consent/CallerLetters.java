package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactView;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SentContacts;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever raised the matter that it went forward, when the family allows it; otherwise only thanks them, in the same
 * words whatever the parents decided and whether they were reached (O18). The family itself gets its own letters.
 */
@Service
public class CallerLetters {

    private static final String FORWARD = "caller-forward";
    private static final String THANKS = "caller-thanks";
    private static final Set<String> FAMILY = Set.of("parent", "child");

    private final Consents consents;
    private final Rounds rounds;
    private final Contacts contacts;
    private final People people;
    private final Cases cases;
    private final SentContacts sentContacts;
    private final Letters letters;

    CallerLetters(
            Consents consents,
            Rounds rounds,
            Contacts contacts,
            People people,
            Cases cases,
            SentContacts sentContacts,
            Letters letters) {
        this.consents = consents;
        this.rounds = rounds;
        this.contacts = contacts;
        this.people = people;
        this.cases = cases;
        this.sentContacts = sentContacts;
        this.letters = letters;
    }

    /** Once each time the case is on its way; a caller who cannot be reached is not told. */
    @Transactional
    public void tell(CaseReference reference) {
        if (rounds.wrote(reference, Set.of(FORWARD, THANKS))) {
            return;
        }
        caller(reference).ifPresent(to -> {
            String kind = kind(consents.of(reference));
            letters.send(
                    "%s/caller/%d".formatted(reference, rounds.of(reference)), reference.value(), kind, to, Map.of());
            cases.note(reference, "consent-caller-told");
        });
    }

    /** Which letter the caller gets: never more than the family allows. */
    static String kind(ConsentView consent) {
        Decision decision = consent.decision();
        boolean forward =
                decision != null && decision.isAgreement() && consent.callerMayHear() && consent.withdrawnAt() == null;
        return forward ? FORWARD : THANKS;
    }

    /** How the caller is written to: as whoever wrote to us, or as the person of that work and name on the card. */
    private Optional<Addressee> caller(CaseReference reference) {
        ContactView contact = contacts.of(reference);
        if (FAMILY.contains(contact.callerRole()) || contact.callerName().isBlank()) {
            return Optional.empty();
        }
        Optional<Addressee> onCard = people.of(reference).stream()
                .filter(person -> !person.guardian()
                        && person.role().equals(contact.callerRole())
                        && person.name().equalsIgnoreCase(contact.callerName()))
                .map(PersonView::addressee)
                .filter(letters::reaches)
                .findFirst();
        return onCard.or(() -> sentContacts
                .of(reference)
                .filter(sent -> !sent.reachBy().equals("none") && sent.email() != null)
                .map(sent ->
                        new Addressee(contact.callerName(), sent.email() == null ? "" : sent.email(), sent.language()))
                .filter(letters::reaches));
    }
}
