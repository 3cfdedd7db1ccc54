package fi.luukku.assessment;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopened;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The requests for a service needs assessment on a card (L2). */
@Service
public class AssessmentRequests {

    static final Set<AssessmentStatus> OPEN = EnumSet.of(AssessmentStatus.WRITTEN, AssessmentStatus.SENT);

    private final AssessmentRequestRepository requests;
    private final AssessmentTakeOvers takeOvers;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    AssessmentRequests(
            AssessmentRequestRepository requests,
            AssessmentTakeOvers takeOvers,
            OpenCases openCases,
            Cases cases,
            AccessLog accessLog,
            WorkingDays days) {
        this.requests = requests;
        this.takeOvers = takeOvers;
        this.openCases = openCases;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** In the order they were written; only the last can still be open. */
    @Transactional(readOnly = true)
    public List<AssessmentView> of(CaseReference reference) {
        return requests.findByCaseReferenceOrderById(reference.value()).stream()
                .map(AssessmentRequest::view)
                .toList();
    }

    /**
     * Writes the request that has not been sent; the same again is a no-op.
     *
     * @param seenVersion of the request that the writer saw, {@link AssessmentView#UNWRITTEN} when there was none
     * @throws StaleEditException when someone has changed it since, or it has been sent
     */
    @Transactional
    public void write(CaseReference reference, RequestText text, int seenVersion) {
        openCases.lock(reference);
        Optional<AssessmentRequest> open = requests.findByCaseReferenceAndStatusIn(reference.value(), OPEN);
        AssessmentRequest request = open.orElseGet(() -> new AssessmentRequest(reference));
        if (request.write(text, seenVersion)) {
            requests.save(request);
            cases.note(reference, "assessment-written");
            accessLog.changed(reference.value(), "assessment");
        }
    }

    /**
     * The receiver told a worker that it takes the request over; what is taken over already stays as it is.
     *
     * @throws StaleEditException when it has not been sent, or was taken back meanwhile
     */
    @Transactional
    public void takeOver(CaseReference reference, long requestId, TakeOver by) {
        openCases.lock(reference);
        AssessmentRequest request = requests.lock(requestId)
                .filter(found -> found.caseReference().equals(reference))
                .orElseThrow(() -> new UnknownAssessmentRequestException(reference, requestId));
        if (OPEN.contains(request.status()) && request.status() != AssessmentStatus.SENT) {
            throw new StaleEditException(reference.value(), "assessment");
        }
        if (request.takeOver(by, ToldBy.WORKER, days.now())) {
            accessLog.changed(reference.value(), "assessment");
            takeOvers.tell(request);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void endOpen(CaseReopened reopened) {
        requests.findByCaseReferenceAndStatusIn(reopened.reference().value(), OPEN)
                .ifPresent(AssessmentRequest::end);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        requests.deleteNow(removal.reference().value());
    }
}
