package fi.luukku.plan.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.Iso;
import fi.luukku.plan.Plans;
import fi.luukku.plan.Plans.Schedule;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class ScheduleFollowUpWorker {

    private final Plans plans;

    ScheduleFollowUpWorker(Plans plans) {
        this.plans = plans;
    }

    @JobWorker(type = "luukku.schedule-follow-up")
    public Answer scheduleFollowUp(@Variable String caseReference, @Variable @Nullable Integer followUpWeeks) {
        return Answer.of(plans.schedule(new CaseReference(caseReference), followUpWeeks));
    }

    public record Answer(List<Promise> promises, String answersBy, String followUpOn, String participantsDueAt) {

        static Answer of(Schedule schedule) {
            return new Answer(
                    schedule.questions().stream()
                            .map(question -> new Promise(question.promise().value(), Iso.of(question.askAt())))
                            .toList(),
                    Iso.of(schedule.followUp().answersBy()),
                    schedule.followUp().followUpOn().toString(),
                    Iso.of(schedule.followUp().participantsDueAt()));
        }
    }

    public record Promise(String promiseReference, String askAt) {}
}
