package fi.luukku.consent;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Language;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The family takes its consent back, at any moment of the case, by a link or with a worker (O5). Access ends in the same
 * transaction; the case, which is told, does the rest. Only a new consent undoes it.
 */
@Service
public class ConsentWithdrawal {

    static final String WITHDRAWN = "luukku.consent-withdrawn";

    private final ConsentRepository consents;
    private final ConsentGrants grants;
    private final Rounds rounds;
    private final OpenCases openCases;
    private final Cases cases;
    private final People people;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final WorkingDays days;

    ConsentWithdrawal(
            ConsentRepository consents,
            ConsentGrants grants,
            Rounds rounds,
            OpenCases openCases,
            Cases cases,
            People people,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            WorkingDays days) {
        this.consents = consents;
        this.grants = grants;
        this.rounds = rounds;
        this.openCases = openCases;
        this.cases = cases;
        this.people = people;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.days = days;
    }

    /**
     * A worker writes that the family took its consent back; the same again is a no-op.
     *
     * @throws fi.luukku.casefile.CaseClosedException when the case is closed
     */
    @Transactional
    public void withdraw(CaseReference reference) {
        openCases.lock(reference);
        if (withdraw(reference, "worker")) {
            accessLog.changed(reference.value(), "consent");
        }
    }

    /** What a link to withdraw leads to; empty when it opens nothing. */
    @Transactional
    public Optional<Withdrawable> behind(String token) {
        Optional<WithdrawalLink> found = link(token);
        found.ifPresent(link -> accessLog.viewedByLink(link.reference().value(), "consent", "parent"));
        return found.map(link -> new Withdrawable(state(link), language(link)));
    }

    /**
     * A parent takes the consent back by the link; the same again, or one by the other parent, changes nothing.
     *
     * @throws fi.luukku.casefile.CaseClosedException when the case is closed
     */
    @Transactional
    public void withdrawByLink(String token) {
        link(token).ifPresent(link -> {
            openCases.lock(link.reference());
            if (state(link) == State.OPEN && withdraw(link.reference(), "link")) {
                accessLog.changedByLink(link.reference().value(), "consent", "parent");
            }
        });
    }

    private boolean withdraw(CaseReference reference, String by) {
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        if (!consent.withdraw(by, days.now())) {
            return false;
        }
        consents.save(consent);
        grants.withdrawAll(reference);
        people.takeBackAgreements(reference);
        cases.note(reference, "consent-withdrawn");
        messages.publish(WITHDRAWN, rounds.key(reference));
        return true;
    }

    private State state(WithdrawalLink link) {
        if (link.round() != rounds.of(link.reference())
                || people.guardian(link.reference(), link.personId()).isEmpty()) {
            return State.OVER;
        }
        boolean withdrawn = consents.findByReference(link.reference().value())
                .filter(Consent::isWithdrawn)
                .isPresent();
        if (withdrawn) {
            return State.WITHDRAWN;
        }
        return cases.get(link.reference()).closed() ? State.OVER : State.OPEN;
    }

    private Optional<WithdrawalLink> link(String token) {
        return links.subject(LinkPurpose.WITHDRAWAL, token).map(WithdrawalLink::of);
    }

    private Language language(WithdrawalLink link) {
        return people.of(link.reference()).stream()
                .filter(person -> person.id() == link.personId())
                .findFirst()
                .map(PersonView::language)
                .orElse(Language.FI);
    }

    /** How a consent stands for whoever wants to take it back. */
    public enum State {
        OPEN,
        WITHDRAWN,
        /** The case has ended otherwise, or whoever got the link has no custody any more. */
        OVER
    }

    /** What the page shows. */
    public record Withdrawable(State state, Language language) {}
}
