package fi.luukku.handover;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseJoined;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopened;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To whom a family is handed over, as workers write it on the card. */
@Service
public class HandOvers {

    /** The version of what nobody has written yet. */
    public static final int UNWRITTEN = -1;

    private final HandOverRepository handOvers;
    private final HandOverEnding ending;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    HandOvers(
            HandOverRepository handOvers,
            HandOverEnding ending,
            OpenCases openCases,
            Cases cases,
            AccessLog accessLog,
            WorkingDays days) {
        this.handOvers = handOvers;
        this.ending = ending;
        this.openCases = openCases;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** All of a case, the first receiver first; the one that is being written too. */
    @Transactional(readOnly = true)
    public List<HandOverView> of(CaseReference reference) {
        return handOvers.findByCaseReferenceOrderByNumber(reference.value()).stream()
                .map(HandOver::view)
                .toList();
    }

    /** The one being written; empty when none is. */
    @Transactional(readOnly = true)
    public Optional<HandOverView> draft(CaseReference reference) {
        return draftOf(reference).map(HandOver::view);
    }

    /**
     * Writes to whom the family is to be handed over, and what they are told.
     *
     * @param seenVersion of the draft the worker saw, {@link #UNWRITTEN} when there was none
     * @throws fi.luukku.casefile.StaleEditException when someone has changed it since
     */
    @Transactional
    public void write(CaseReference reference, HandOverText text, int seenVersion) {
        openCases.lock(reference);
        HandOver draft = draftOf(reference).orElseGet(() -> new HandOver(reference, nextNumber(reference)));
        if (draft.write(text, seenVersion)) {
            handOvers.save(draft);
            cases.note(reference, "hand-over-written");
            accessLog.changed(reference.value(), "hand-over");
        }
    }

    /**
     * Writes down that a receiver confirmed to a worker; the process that waits goes on.
     *
     * @param by who of the receiver said so
     * @return false when there is no such hand-over, or it has its answer already
     */
    @Transactional
    public boolean confirmByPhone(CaseReference reference, int number, String by) {
        openCases.lock(reference);
        Optional<HandOver> found =
                handOvers.lock(HandOverReference.of(reference, number).value()).filter(HandOver::canBeConfirmedByPhone);
        found.ifPresent(handOver -> {
            handOver.confirmByPhone(by, days.now());
            accessLog.changed(reference.value(), "hand-over");
            ending.taken(handOver);
        });
        return found.isPresent();
    }

    /** What was handed over before stays to be read; from now on it is another hand-over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void beginAnew(CaseReopened reopened) {
        end(reopened.reference());
    }

    /** To whom the family goes is agreed in the case that goes on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void endWithTheCase(CaseJoined join) {
        end(join.joined());
    }

    private void end(CaseReference reference) {
        handOvers.findByCaseReferenceOrderByNumber(reference.value()).forEach(one -> one.end(days.now()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        handOvers.deleteOf(removal.reference().value());
    }

    private Optional<HandOver> draftOf(CaseReference reference) {
        return handOvers.findByCaseReferenceOrderByNumber(reference.value()).stream()
                .filter(one -> one.status() == HandOverStatus.DRAFT && !one.isEnded())
                .findFirst();
    }

    private int nextNumber(CaseReference reference) {
        return handOvers.findByCaseReferenceOrderByNumber(reference.value()).stream()
                        .mapToInt(HandOver::number)
                        .max()
                        .orElse(0)
                + 1;
    }
}
