package fi.luukku.assessment;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a request: sent once its record is whole, reminded of, checked, taken back or ended. Repeated, each is a no-op. */
@Service
public class AssessmentSending {

    private static final String FORM = "write-assessment-request";
    private static final int DAYS_TO_WRITE = 2;

    private final AssessmentRequestRepository requests;
    private final AssessmentLetters letters;
    private final OpenCases openCases;
    private final Cases cases;
    private final EngineMessages messages;
    private final WorkingDays days;

    AssessmentSending(
            AssessmentRequestRepository requests,
            AssessmentLetters letters,
            OpenCases openCases,
            Cases cases,
            EngineMessages messages,
            WorkingDays days) {
        this.requests = requests;
        this.letters = letters;
        this.openCases = openCases;
        this.cases = cases;
        this.messages = messages;
        this.days = days;
    }

    /**
     * Sends the request on the card, if it is whole.
     *
     * @param process names the process that asks: each sends one request, as many times as it is changed
     */
    @Transactional
    public Sent send(CaseReference reference, long process) {
        openCases.lock(reference);
        AssessmentRequest request = requestOf(reference, process);
        if (request.status() == AssessmentStatus.TAKEN_OVER) {
            messages.publish(AssessmentTakeOvers.TAKEN_OVER, reference.value());
        }
        if (request.status() != AssessmentStatus.WRITTEN) {
            return sent(request, null);
        }
        Optional<String> missing = request.missing();
        cases.missing(reference, FORM, missing.orElse(null));
        if (missing.isEmpty()) {
            request.send(days.now(), days);
            requests.flush();
            letters.send(request);
            cases.note(reference, "assessment-sent");
        }
        return sent(request, missing.orElse(null));
    }

    /**
     * Reminds the receiver.
     *
     * @param round the moment for which it was set: done once for each
     */
    @Transactional
    public void remind(CaseReference reference, long process, OffsetDateTime round) {
        openCases.lock(reference);
        AssessmentRequest request = requestOf(reference, process);
        if (request.remind(round, days.now())) {
            letters.remind(request, round.toLocalDate().toString());
            cases.note(reference, "assessment-reminded");
        }
    }

    /**
     * Somebody rang the receiver.
     *
     * @param round the moment at which the clock of the round ran out: done once for each
     * @param change the request is written again; otherwise the receiver is waited for some more
     */
    @Transactional
    public Sent check(CaseReference reference, long process, OffsetDateTime round, boolean change) {
        openCases.lock(reference);
        AssessmentRequest request = requestOf(reference, process);
        if (change ? request.takeBack(round) : request.askAgain(round, days.today(), days)) {
            cases.note(reference, change ? "assessment-taken-back" : "assessment-asked-again");
        }
        return sent(request, null);
    }

    /** The family does not want it, or it is not needed any more. */
    @Transactional
    public void drop(CaseReference reference, long process) {
        openCases.lock(reference);
        cases.missing(reference, FORM, null);
        if (requestOf(reference, process).end()) {
            cases.note(reference, "assessment-not-wanted");
        }
    }

    /** That of the process; the one that stands open on the card becomes it, or a new one. */
    private AssessmentRequest requestOf(CaseReference reference, long process) {
        return requests.findByProcessInstanceKey(process).orElseGet(() -> {
            AssessmentRequest request = requests.findByCaseReferenceAndStatusIn(
                            reference.value(), AssessmentRequests.OPEN)
                    .orElseGet(() -> new AssessmentRequest(reference));
            request.belongTo(process);
            return requests.save(request);
        });
    }

    private Sent sent(AssessmentRequest request, @Nullable String missing) {
        return new Sent(missing, days.dueAfter(DAYS_TO_WRITE), request.clock().orElse(null));
    }

    /**
     * Where a request stands after a step.
     *
     * @param missing the code of what is missing before it can be sent
     * @param writeBy by when it is written (again)
     * @param clock null until it has been sent
     */
    public record Sent(
            @Nullable String missing,
            OffsetDateTime writeBy,
            @Nullable AssessmentClock clock) {}
}
