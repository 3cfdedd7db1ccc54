package fi.luukku.access;

import static fi.luukku.access.Action.VIEW_CARD;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applies the policy to the worker who is logged in and to what the record says at this moment. */
@Service
public class CaseAccess {

    private final SignedIn signedIn;
    private final KnownCases cases;
    private final List<LentSight> lenders;

    CaseAccess(SignedIn signedIn, KnownCases cases, List<LentSight> lenders) {
        this.signedIn = signedIn;
        this.cases = cases;
        this.lenders = lenders.stream()
                .sorted(Comparator.comparing(LentSight::relation))
                .toList();
    }

    /**
     * Whether the worker may do that with the case now. A case that does not exist is answered as one that they may not
     * see, except to those who could break its glass: they are told that there is none ({@link #tellsUnknown}).
     */
    @Transactional(readOnly = true)
    public Decision decide(Action action, String reference) {
        Optional<Identity> worker = signedIn.identity();
        if (worker.isEmpty()) {
            return Decision.denied(Denial.NOT_YOUR_WORK, false);
        }
        Set<Role> roles = worker.get().roles();
        Optional<CaseFacts> facts = cases.facts(reference);
        if (facts.isEmpty()) {
            return AccessPolicy.decide(roles, Set.of(), action);
        }
        Set<Relation> held = held(worker.get(), facts.get());
        Decision decision = AccessPolicy.decide(roles, held, action);
        return decision.isAllowed() ? decision : lent(worker.get(), reference, held, action, decision);
    }

    /** Whether the worker may do that, where no single case is meant. */
    public Decision decide(Action action) {
        return signedIn.identity()
                .map(worker -> AccessPolicy.decide(worker.roles(), Set.of(), action))
                .orElse(Decision.denied(Denial.NOT_YOUR_WORK, false));
    }

    /**
     * For what is done to a second case that is not the one in the page's address.
     *
     * @throws NotAllowedException when the worker may not
     */
    public void require(Action action, String reference) {
        Decision decision = decide(action, reference);
        if (!decision.isAllowed()) {
            throw new NotAllowedException(action, reference, decision);
        }
    }

    /** Whether the worker may be told that this reference is that of a case, or of none. */
    @Transactional(readOnly = true)
    public boolean mayKnowOf(String reference) {
        return tellsUnknown() || decide(VIEW_CARD, reference).isAllowed();
    }

    /** Whether the worker is told plainly that a reference is that of no case: who may break the glass is. */
    boolean tellsUnknown() {
        return decide(Action.BREAK_GLASS).isAllowed();
    }

    boolean exists(String reference) {
        return cases.facts(reference).isPresent();
    }

    /** The cases whose card the worker may see, for lists and searches. */
    @Transactional(readOnly = true)
    public VisibleCases visible() {
        return signedIn.identity().map(this::visible).orElse(VisibleCases.NONE);
    }

    private VisibleCases visible(Identity worker) {
        boolean byArea = AccessPolicy.mayThrough(worker.roles(), Relation.AREA, VIEW_CARD);
        boolean byNew = AccessPolicy.mayThrough(worker.roles(), Relation.NEW_IN_AREA, VIEW_CARD);
        boolean byOwn = AccessPolicy.mayThrough(worker.roles(), Relation.OWN_CASE, VIEW_CARD);
        return new VisibleCases(
                byArea && worker.worksEverywhere(),
                byArea ? worker.areas() : Set.of(),
                byNew && worker.worksEverywhere(),
                byNew ? worker.areas() : Set.of(),
                byOwn ? worker.addresses() : Set.of(),
                lenders.stream()
                        .filter(lender -> AccessPolicy.mayThrough(worker.roles(), lender.relation(), VIEW_CARD))
                        .flatMap(lender -> lender.references(worker).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Decision lent(Identity worker, String reference, Set<Relation> held, Action action, Decision without) {
        Decision decision = without;
        for (LentSight lender : lenders) {
            Optional<Set<String>> topics = lender.of(reference, worker);
            if (topics.isPresent()) {
                held.add(lender.relation());
                decision = AccessPolicy.decide(worker.roles(), held, action);
                if (decision.isAllowed()) {
                    return lender.relation() == Relation.CONSENT ? decision.about(topics.get()) : decision;
                }
            }
        }
        return decision;
    }

    private static Set<Relation> held(Identity worker, CaseFacts facts) {
        Set<Relation> held = EnumSet.noneOf(Relation.class);
        String ownWorker = facts.ownWorkerEmail();
        if (worker.worksIn(facts.areaCode())) {
            held.add(Relation.AREA);
            if (ownWorker == null) {
                held.add(Relation.NEW_IN_AREA);
            }
        }
        String pair = facts.pairWorkerEmail();
        if ((ownWorker != null && worker.isAddressed(ownWorker)) || (pair != null && worker.isAddressed(pair))) {
            held.add(Relation.OWN_CASE);
        }
        return held;
    }
}
