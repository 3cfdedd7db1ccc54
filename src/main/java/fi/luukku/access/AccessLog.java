package fi.luukku.access;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who has seen and changed which case, in which role and on which ground, written in the transaction that reads or changes
 * it: no view without its entry, no entry without its change (L5). A transaction that is read-only cannot tell of a view
 * and fails.
 */
@Service
public class AccessLog {

    private final AccessLogTable table;
    private final EntityManager record;
    private final SignedIn signedIn;
    private final CurrentGround ground;
    private final Clock clock;

    AccessLog(AccessLogTable table, EntityManager record, SignedIn signedIn, CurrentGround ground, Clock clock) {
        this.table = table;
        this.record = record;
        this.signedIn = signedIn;
        this.ground = ground;
        this.clock = clock;
    }

    /** @param what a code of the part that was shown, {@code card} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewed(String caseReference, String what) {
        ofTransaction().add(entry(AccessAction.VIEWED, caseReference, what));
    }

    /** The cases that a search showed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(Collection<String> caseReferences) {
        caseReferences.forEach(reference -> ofTransaction().add(entry(AccessAction.FOUND, reference, "search")));
    }

    /** @param what a code of what was changed, {@code contact} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(String caseReference, String what) {
        ofTransaction().add(entry(AccessAction.CHANGED, caseReference, what));
    }

    /**
     * Something happened in a case: counts as its change unless the transaction tells of one itself.
     *
     * @param what a code of what happened, {@code meeting-reserved}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noted(String caseReference, String what) {
        ofTransaction().addNoted(entry(AccessAction.CHANGED, caseReference, what));
    }

    /** @param what a code of what was taken out, {@code export} */
    @Transactional(propagation = Propagation.MANDATORY)
    public void exported(String caseReference, String what) {
        ofTransaction().add(entry(AccessAction.EXPORTED, caseReference, what));
    }

    /**
     * Somebody was refused, having no ground; kept whatever becomes of the request.
     *
     * @param what a code of what they asked for, {@code card}
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void denied(String caseReference, String what) {
        ofTransaction().add(entry(AccessAction.DENIED, caseReference, what));
    }

    /**
     * Somebody without an account saw a part of a case through a link in a letter, whoever is logged in on their computer.
     *
     * @param role of the link's owner on the card, a code of the contract: {@code teacher}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void viewedByLink(String caseReference, String what, String role) {
        ofTransaction().add(byLink(AccessAction.VIEWED, caseReference, what, role));
    }

    /** The same for what they changed, such as the answer to a question. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changedByLink(String caseReference, String what, String role) {
        ofTransaction().add(byLink(AccessAction.CHANGED, caseReference, what, role));
    }

    private AccessEntry entry(AccessAction action, String caseReference, String what) {
        String name = signedIn.isSomeone() ? signedIn.name() : "";
        Ground why = action == AccessAction.DENIED ? null : ground.get();
        return new AccessEntry(now(), signedIn.login(), name, signedIn.roles(), action, caseReference, what, why);
    }

    private AccessEntry byLink(AccessAction action, String caseReference, String what, String role) {
        return new AccessEntry(now(), AccessEntry.LINK, "", List.of(role), action, caseReference, what, Ground.LINK);
    }

    private EntriesOfTransaction ofTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(EntriesOfTransaction.class::isInstance)
                .map(EntriesOfTransaction.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var entries = new EntriesOfTransaction(table, record);
                    TransactionSynchronizationManager.registerSynchronization(entries);
                    return entries;
                });
    }

    /** As precise as the database keeps it. */
    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
