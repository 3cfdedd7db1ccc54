package fi.luukku.plan;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.deadline.WorkingDays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How near the family's goals are, looked at meeting by meeting and in the family's words (O9, J8). */
@Service
public class GoalLooks {

    private final GoalLookRepository looks;
    private final GoalRepository goals;
    private final PlanRepository plans;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    GoalLooks(
            GoalLookRepository looks,
            GoalRepository goals,
            PlanRepository plans,
            OpenCases openCases,
            Cases cases,
            AccessLog accessLog,
            WorkingDays days) {
        this.looks = looks;
        this.goals = goals;
        this.plans = plans;
        this.openCases = openCases;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** Every look at every goal of the case, in the order of the meetings. */
    @Transactional(readOnly = true)
    public List<GoalLookView> of(CaseReference reference) {
        return looks.findByCaseReferenceOrderById(reference.value()).stream()
                .map(GoalLook::view)
                .toList();
    }

    /** The meeting, held or coming, that looks at the goals now; empty before one is planned. */
    @Transactional(readOnly = true)
    public Optional<String> meeting(CaseReference reference) {
        return plans.findNewestFirst(reference.value()).stream().findFirst().map(Plan::meetingReference);
    }

    /**
     * Writes how near a goal is at the latest meeting; the same again is a no-op.
     *
     * @param nearness 1 (far away) to 5 (reached)
     * @param seenVersion of the look that the writer saw, {@link GoalLookView#UNWRITTEN} when there was none
     * @throws fi.luukku.casefile.StaleEditException when someone has changed the look since
     * @throws IllegalStateException when no meeting has been planned yet
     */
    @Transactional
    public void write(CaseReference reference, long goalId, int nearness, String words, int seenVersion) {
        if (nearness < GoalLookView.FARTHEST || nearness > GoalLookView.NEAREST) {
            throw new IllegalArgumentException("How near a goal is goes from 1 to 5, not " + nearness);
        }
        openCases.lock(reference);
        if (goals.findByIdAndCaseReference(goalId, reference.value()).isEmpty()) {
            throw new UnknownGoalException(reference, goalId);
        }
        String meeting = meeting(reference)
                .orElseThrow(() -> new IllegalStateException("No meeting of " + reference + " is planned yet"));
        GoalLook look = looks.findByGoalIdAndMeetingReference(goalId, meeting)
                .orElseGet(() -> new GoalLook(reference, goalId, meeting, days.now()));
        if (look.write(nearness, words, seenVersion, days.now())) {
            looks.save(look);
            cases.note(reference, "goal-looked-at");
            accessLog.changed(reference.value(), "goals");
        }
    }

    /** Whether that meeting has looked at every goal that is still open. */
    @Transactional(readOnly = true)
    public boolean areWritten(CaseReference reference, String meetingReference) {
        Set<Long> lookedAt = looks.findByCaseReferenceOrderById(reference.value()).stream()
                .filter(look -> look.meetingReference().equals(meetingReference))
                .map(GoalLook::goalId)
                .collect(Collectors.toSet());
        return goals.findByCaseReferenceOrderById(reference.value()).stream()
                .map(goal -> goal.view(null))
                .filter(GoalView::isOpen)
                .allMatch(goal -> lookedAt.contains(goal.id()));
    }
}
