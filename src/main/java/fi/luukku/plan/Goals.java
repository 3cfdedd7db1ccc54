package fi.luukku.plan;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a family wants for itself, and who stands behind it (J8, T5). */
@Service
public class Goals {

    private final GoalRepository goals;
    private final GoalLookRepository looks;
    private final OpenCases openCases;
    private final Cases cases;
    private final People people;
    private final AccessLog accessLog;
    private final WorkingDays days;

    Goals(
            GoalRepository goals,
            GoalLookRepository looks,
            OpenCases openCases,
            Cases cases,
            People people,
            AccessLog accessLog,
            WorkingDays days) {
        this.goals = goals;
        this.looks = looks;
        this.openCases = openCases;
        this.cases = cases;
        this.people = people;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** In the order they were written. */
    @Transactional(readOnly = true)
    public List<GoalView> of(CaseReference reference) {
        Map<Long, String> names =
                people.of(reference).stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
        return goals.findByCaseReferenceOrderById(reference.value()).stream()
                .map(goal -> goal.view(goal.wisherId() == null ? null : names.get(goal.wisherId())))
                .toList();
    }

    /**
     * Writes a goal; the same form again is a no-op.
     *
     * @throws fi.luukku.casefile.UnknownPersonException when whose wish it is does not stand on the card
     */
    @Transactional
    public void add(CaseReference reference, UUID formId, GoalText text) {
        openCases.lock(reference);
        if (goals.existsByFormId(formId)) {
            return;
        }
        mustBeOnCard(reference, text);
        goals.save(new Goal(reference, formId, text, days.now()));
        changed(reference, "goal-written");
    }

    /** @throws fi.luukku.casefile.StaleEditException when someone has changed the goal since {@code seenVersion} */
    @Transactional
    public void change(CaseReference reference, long goalId, GoalText text, int seenVersion) {
        openCases.lock(reference);
        mustBeOnCard(reference, text);
        Goal goal = goals.findByIdAndCaseReference(goalId, reference.value())
                .orElseThrow(() -> new UnknownGoalException(reference, goalId));
        if (goal.change(text, seenVersion, days.today())) {
            changed(
                    reference,
                    switch (text.status()) {
                        case OPEN -> "goal-changed";
                        case REACHED -> "goal-reached";
                        case GIVEN_UP -> "goal-given-up";
                    });
        }
    }

    /** Takes off a goal that was written by mistake; gone already: a no-op. */
    @Transactional
    public void remove(CaseReference reference, long goalId, int seenVersion) {
        openCases.lock(reference);
        goals.findByIdAndCaseReference(goalId, reference.value()).ifPresent(goal -> {
            goal.mustBeAsSeen(seenVersion);
            goals.delete(goal);
            changed(reference, "goal-removed");
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        looks.deleteNow(removal.reference().value());
        goals.deleteNow(removal.reference().value());
    }

    private void mustBeOnCard(CaseReference reference, GoalText text) {
        Long wisher = text.wisherId();
        if (wisher != null) {
            people.get(reference, wisher);
        }
    }

    private void changed(CaseReference reference, String what) {
        cases.note(reference, what);
        accessLog.changed(reference.value(), "goals");
    }
}
