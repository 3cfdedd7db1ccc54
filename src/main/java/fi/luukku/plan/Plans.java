package fi.luukku.plan;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of a case: opened when a meeting is planned, agreed when it has been held, followed up weeks later. */
@Service
public class Plans {

    private final PlanRepository plans;
    private final PromiseRepository promises;
    private final WorkingDays days;
    private final Cases cases;

    Plans(PlanRepository plans, PromiseRepository promises, WorkingDays days, Cases cases) {
        this.plans = plans;
        this.promises = promises;
        this.days = days;
        this.cases = cases;
    }

    /** From now on promises are written for this meeting; a second time changes nothing. */
    @Transactional
    public void open(CaseReference caseReference, String meetingReference) {
        if (plans.findById(meetingReference).isEmpty()) {
            plans.save(new Plan(meetingReference, caseReference, days.now()));
        }
    }

    /** The meeting was held: its promises stand, and those of earlier meetings have been gone through. */
    @Transactional
    public void agree(CaseReference caseReference, String meetingReference, LocalDate heldOn) {
        Plan plan = plans.findNewestFirst(caseReference.value()).stream()
                .filter(candidate -> candidate.meetingReference().equals(meetingReference))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No plan was opened for " + meetingReference));
        plan.agree(heldOn);
        promises.findByCaseReferenceOrderByNumber(caseReference.value()).stream()
                .filter(promise -> !promise.meetingReference().equals(meetingReference))
                .forEach(promise -> promise.settle(heldOn));
    }

    /**
     * What is followed after the latest meeting.
     *
     * @param weeks until the follow-up, 1 to 52; null is six
     */
    @Transactional
    public Schedule schedule(CaseReference caseReference, @Nullable Integer weeks) {
        Plan plan = plans.findNewestFirst(caseReference.value()).stream()
                .filter(Plan::isAgreed)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No meeting of " + caseReference + " has agreed a plan"));
        if (plan.followUp().isEmpty()) {
            cases.note(caseReference, "follow-up-scheduled");
        }
        FollowUp followUp = plan.schedule(weeks == null ? FollowUp.DEFAULT_WEEKS : weeks, days);
        List<Question> questions = promises.findByMeetingReferenceOrderByNumber(plan.meetingReference()).stream()
                .filter(Promise::isOpen)
                .map(promise -> new Question(promise.reference(), followUp.askAt(promise.dueOn(), days)))
                .toList();
        return new Schedule(followUp, questions);
    }

    /** When each open promise is asked about, and the days of the follow-up. */
    public record Schedule(FollowUp followUp, List<Question> questions) {}

    /** One promise and the moment its owner is asked. */
    public record Question(PromiseReference promise, OffsetDateTime askAt) {}
}
