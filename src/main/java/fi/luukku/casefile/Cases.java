package fi.luukku.casefile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases of the city, as other features and pages see them. */
@Service
public class Cases {

    private final SupportCaseRepository cases;
    private final ContactRepository contacts;
    private final Areas areas;
    private final Timeline timeline;
    private final MissingThings missingThings;

    Cases(
            SupportCaseRepository cases,
            ContactRepository contacts,
            Areas areas,
            Timeline timeline,
            MissingThings missingThings) {
        this.cases = cases;
        this.contacts = contacts;
        this.areas = areas;
        this.timeline = timeline;
        this.missingThings = missingThings;
    }

    /** @throws UnknownCaseException when there is no such case */
    @Transactional(readOnly = true)
    public CaseView get(CaseReference reference) {
        SupportCase found =
                cases.findByReference(reference.value()).orElseThrow(() -> new UnknownCaseException(reference));
        return view(found, contacts.getByReference(reference.value()).callerRole());
    }

    /**
     * Whether the parents' decision has a place in the case now: it has none before the contact is recorded, nor where the
     * contact led to a hand-over or an assessment.
     *
     * @throws UnknownCaseException when there is no such case
     */
    @Transactional(readOnly = true)
    public boolean awaitsConsent(CaseReference reference) {
        return cases.findByReference(reference.value())
                .orElseThrow(() -> new UnknownCaseException(reference))
                .awaitsConsent();
    }

    /** These cases, in this order; one that does not exist is left out. */
    @Transactional(readOnly = true)
    public List<CaseView> of(List<CaseReference> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        List<String> wanted = references.stream().map(CaseReference::value).toList();
        Map<String, SupportCase> found = cases.findByReferenceIn(wanted).stream()
                .collect(Collectors.toMap(SupportCase::reference, Function.identity()));
        Map<String, String> callers = contacts.findByReferenceIn(wanted).stream()
                .collect(Collectors.toMap(Contact::reference, Contact::callerRole));
        return wanted.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(one -> view(one, callers.getOrDefault(one.reference(), "")))
                .toList();
    }

    /**
     * Writes on the timeline, in the caller's transaction.
     *
     * @param what a code of lower-case letters, digits and dashes, {@code meeting-reserved}
     */
    @Transactional
    public void note(CaseReference reference, String what) {
        timeline.note(reference, what);
    }

    /**
     * Tells on the card what a completed task lacks, in the caller's transaction.
     *
     * @param task id of the task's form, {@code hold-meeting}
     * @param code of what is missing; null when nothing is any more
     */
    @Transactional
    public void missing(CaseReference reference, String task, @Nullable String code) {
        missingThings.keep(reference, task, code);
    }

    private CaseView view(SupportCase found, String callerRole) {
        String areaName = areas.find(found.areaCode()).map(Area::name).orElse(found.areaCode());
        return found.view(areaName, callerRole);
    }
}
