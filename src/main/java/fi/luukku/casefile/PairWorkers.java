package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second worker of a family, of another profession, who sees its card as the own worker does (J5). */
@Service
public class PairWorkers {

    private final SupportCaseRepository cases;
    private final OpenCases openCases;
    private final Areas areas;
    private final Timeline timeline;
    private final AccessLog accessLog;

    PairWorkers(SupportCaseRepository cases, OpenCases openCases, Areas areas, Timeline timeline, AccessLog accessLog) {
        this.cases = cases;
        this.openCases = openCases;
        this.areas = areas;
        this.timeline = timeline;
        this.accessLog = accessLog;
    }

    /** Empty while the family's own worker works alone. */
    @Transactional(readOnly = true)
    public Optional<Worker> of(CaseReference reference) {
        return Optional.ofNullable(find(reference).pairWorker());
    }

    /** Who can be it: the area's workers of other professions than the own worker's; nobody while there is none. */
    @Transactional(readOnly = true)
    public List<Worker> choices(CaseReference reference) {
        return choices(find(reference));
    }

    /**
     * Names the second worker, or another one.
     *
     * @param email of one of the {@link #choices}; empty when the own worker works alone again
     * @return false when it is none of them, and nothing has changed
     */
    @Transactional
    public boolean name(CaseReference reference, String email) {
        openCases.lock(reference);
        SupportCase supportCase = openCases.forChange(reference);
        Optional<Worker> chosen = choices(supportCase).stream()
                .filter(worker -> worker.email().equalsIgnoreCase(email))
                .findFirst();
        if (chosen.isEmpty() && !email.isEmpty()) {
            return false;
        }
        if (supportCase.namePair(chosen.orElse(null))) {
            timeline.note(reference, chosen.isPresent() ? "pair-worker-named" : "pair-worker-removed");
            accessLog.changed(reference.value(), "workers");
        }
        return true;
    }

    private List<Worker> choices(SupportCase supportCase) {
        Worker ownWorker = supportCase.ownWorker();
        return ownWorker == null
                ? List.of()
                : areas.get(supportCase.areaCode()).workers().stream()
                        .filter(worker -> !worker.role().equals(ownWorker.role())
                                && !worker.email().equalsIgnoreCase(ownWorker.email()))
                        .toList();
    }

    private SupportCase find(CaseReference reference) {
        return cases.findByReference(reference.value()).orElseThrow(() -> new UnknownCaseException(reference));
    }
}
