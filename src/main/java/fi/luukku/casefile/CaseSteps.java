package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Letters;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a case after its contact. Each is a no-op when it was made before. */
@Service
public class CaseSteps {

    private static final int PARTICIPANTS_WORKING_DAYS = 3;

    private final OpenCases openCases;
    private final Areas areas;
    private final ContactRepository contacts;
    private final PersonRepository people;
    private final MissingThings missingThings;
    private final Timeline timeline;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final SearchKeys searchKeys;
    private final CasePast past;
    private final Letters letters;
    private final FreeWorkers freeWorkers;
    private final OwnWorkerLetters ownWorkerLetters;
    private final List<KeepsFile> keepers;

    CaseSteps(
            OpenCases openCases,
            Areas areas,
            ContactRepository contacts,
            PersonRepository people,
            MissingThings missingThings,
            Timeline timeline,
            WorkingDays days,
            ApplicationEventPublisher events,
            SearchKeys searchKeys,
            CasePast past,
            Letters letters,
            FreeWorkers freeWorkers,
            OwnWorkerLetters ownWorkerLetters,
            List<KeepsFile> keepers) {
        this.openCases = openCases;
        this.areas = areas;
        this.contacts = contacts;
        this.people = people;
        this.missingThings = missingThings;
        this.timeline = timeline;
        this.days = days;
        this.events = events;
        this.searchKeys = searchKeys;
        this.past = past;
        this.letters = letters;
        this.freeWorkers = freeWorkers;
        this.ownWorkerLetters = ownWorkerLetters;
        this.keepers = keepers;
    }

    /**
     * Advice was all that was needed: closes the case and leaves no file on the family. People, the caller's name and
     * phone and what was said are deleted; area, codes and times stay for the figures (O2). A case that was closed
     * before and reopened had a file already, and keeps it.
     */
    @Transactional
    public void giveAdvice(CaseReference reference) {
        endWithoutFile(reference, Outcome.ADVICE_GIVEN);
    }

    /**
     * Staff got what they asked for: closes the case, and leaves the caller's work, codes and times for the figures, and
     * nothing of a family (J15). A case that had a file before keeps it.
     */
    @Transactional
    public void giveConsultation(CaseReference reference) {
        endWithoutFile(reference, Outcome.CONSULTATION_GIVEN);
    }

    private void endWithoutFile(CaseReference reference, Outcome outcome) {
        if (openCases.forChange(reference).close(outcome, days.now())) {
            events.publishEvent(new CaseClosing(reference));
            missingThings.forget(reference);
            timeline.note(reference, outcome.code());
            if (past.of(reference).stream().allMatch(end -> end.outcome().leavesNoFile())
                    && keepers.stream().noneMatch(keeper -> keeper.keepsFile(reference))) {
                removePersonalData(reference);
            }
        }
    }

    private void removePersonalData(CaseReference reference) {
        events.publishEvent(new PersonalDataRemoval(reference));
        people.deleteByReference(reference.value());
        contacts.getByReference(reference.value()).removePersonalData();
        searchKeys.removeCaller(reference);
        letters.forget(reference.value());
        timeline.note(reference, "personal-data-removed");
    }

    /** The parents agreed to work together. */
    @Transactional
    public void consentGiven(CaseReference reference) {
        if (openCases.forChange(reference).recordConsent(days.now())) {
            timeline.note(reference, "consent-given");
        }
    }

    /**
     * Gives the family its own worker (V2): of the area's workers of that profession the one with the fewest open cases;
     * of all its workers where the area has none of the profession. The parents read by letter who it is.
     *
     * @return by when the participants of the first meeting are agreed
     */
    @Transactional
    public OffsetDateTime nameOwnWorker(CaseReference reference, @Nullable String role) {
        SupportCase supportCase = openCases.forChange(reference);
        OffsetDateTime participantsDueAt = days.dueAfter(PARTICIPANTS_WORKING_DAYS);
        Worker worker = freeWorkers.pick(areas.get(supportCase.areaCode()), role);
        if (supportCase.nameOwnWorker(worker, participantsDueAt)) {
            timeline.note(reference, "own-worker-named");
            ownWorkerLetters.tell(reference, worker);
        }
        return supportCase.dueAt() != null ? supportCase.dueAt() : participantsDueAt;
    }

    /**
     * Closes the case.
     *
     * @throws IllegalStepException when the outcome does not fit the case's status, or it was closed with another
     */
    @Transactional
    public void close(CaseReference reference, Outcome outcome) {
        if (openCases.forChange(reference).close(outcome, days.now())) {
            closed(reference, outcome);
        }
    }

    /** Closes the case because the family took its consent back, wherever it stands; a closed case stays as it is. */
    @Transactional
    public void closeAsWithdrawn(CaseReference reference) {
        if (openCases.forChange(reference).closeAsWithdrawn(days.now())) {
            closed(reference, Outcome.CONSENT_WITHDRAWN);
        }
    }

    private void closed(CaseReference reference, Outcome outcome) {
        events.publishEvent(new CaseClosing(reference));
        missingThings.forget(reference);
        timeline.note(reference, "closed-" + outcome.code());
    }
}
