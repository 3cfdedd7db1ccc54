package fi.luukku.consent;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.Letters;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Writes about consent to those who have custody, and to nobody else. Each letter about a consent that can be taken back
 * carries a link to do so, good for that and for its reader only.
 */
@Component
class ConsentLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    /** Days that a link to withdraw opens while nothing is decided. */
    private static final int DAYS_BEFORE_DECISION = 60;

    private final ConsentGrants grants;
    private final ConsentWords words;
    private final Rounds rounds;
    private final Letters letters;
    private final People people;
    private final AccessLinks links;
    private final WorkingDays days;

    ConsentLetters(
            ConsentGrants grants,
            ConsentWords words,
            Rounds rounds,
            Letters letters,
            People people,
            AccessLinks links,
            WorkingDays days) {
        this.grants = grants;
        this.words = words;
        this.rounds = rounds;
        this.letters = letters;
        this.people = people;
        this.links = links;
        this.days = days;
    }

    /** Confirms that the parents agree, to all or to a part. */
    void given(CaseReference reference, Decision decision, List<String> topics, LocalDate until) {
        List<PersonView> card = people.of(reference);
        for (PersonView guardian : card) {
            addressee(guardian)
                    .ifPresent(to -> send(
                            reference,
                            decision.letter(),
                            guardian,
                            to,
                            Map.of(
                                    "topics",
                                    topics,
                                    "who",
                                    words.grants(reference, grants, card, days.today(), to.language()),
                                    "until",
                                    DAY.format(until),
                                    "withdraw",
                                    withdrawLink(reference, guardian, days.endOf(until)))));
        }
    }

    /** Confirms that nothing goes on: declined, not reached, or taken back. */
    void ended(CaseReference reference, String kind) {
        for (PersonView guardian : people.of(reference)) {
            addressee(guardian).ifPresent(to -> send(reference, kind, guardian, to, Map.of()));
        }
    }

    /** Asks by a link that is good for this question only. */
    void ask(ConsentRequestRow request, PersonView guardian, Addressee to) {
        letters.send(
                "%s/consent-request/%d".formatted(request.reference(), request.id()),
                request.reference().value(),
                "consent-request",
                to,
                withLinks(request, guardian, to));
    }

    /** Reminds of the question that is open. */
    void remind(ConsentRequestRow request, PersonView guardian) {
        addressee(guardian)
                .ifPresent(to -> send(
                        request.reference(),
                        "consent-request-reminder",
                        guardian,
                        to,
                        withLinks(request, guardian, to)));
    }

    /** Tells that we would like to talk. */
    void remind(CaseReference reference, PersonView guardian) {
        addressee(guardian)
                .ifPresent(to -> send(
                        reference,
                        "consent-reminder",
                        guardian,
                        to,
                        Map.of("withdraw", withdrawLink(reference, guardian, whileUndecided()))));
    }

    private Map<String, Object> withLinks(ConsentRequestRow request, PersonView guardian, Addressee to) {
        String token = links.issue(LinkPurpose.CONSENT, request.subject(), request.openUntil());
        return Map.of(
                "link",
                links.address(LinkPurpose.CONSENT, token),
                "openUntil",
                words.lastDay(request.openUntil().toLocalDate(), to.language()),
                "withdraw",
                withdrawLink(request.reference(), guardian, whileUndecided()));
    }

    private OffsetDateTime whileUndecided() {
        return days.now().plusDays(DAYS_BEFORE_DECISION);
    }

    private Object withdrawLink(CaseReference reference, PersonView guardian, OffsetDateTime until) {
        String subject = new WithdrawalLink(reference, rounds.of(reference), guardian.id()).subject();
        return links.address(LinkPurpose.WITHDRAWAL, links.issue(LinkPurpose.WITHDRAWAL, subject, until));
    }

    private void send(
            CaseReference reference, String kind, PersonView guardian, Addressee to, Map<String, Object> content) {
        letters.send(
                "%s/%s/%d/%d".formatted(reference, kind, guardian.id(), rounds.of(reference)),
                reference.value(),
                kind,
                to,
                content);
    }

    /** How a guardian is written to; empty for others, and where no letter reaches them. */
    Optional<Addressee> addressee(PersonView person) {
        return Optional.of(person)
                .filter(PersonView::guardian)
                .map(PersonView::addressee)
                .filter(letters::reaches);
    }
}
