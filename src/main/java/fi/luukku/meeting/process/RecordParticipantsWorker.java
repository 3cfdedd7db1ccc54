package fi.luukku.meeting.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.meeting.MeetingPlanning.Planned;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordParticipantsWorker {

    private final MeetingPlanning planning;

    RecordParticipantsWorker(MeetingPlanning planning) {
        this.planning = planning;
    }

    @JobWorker(type = "luukku.record-participants")
    public Answer recordParticipants(
            ActivatedJob job,
            @Variable String caseReference,
            @Variable String meetingKind,
            @Variable @Nullable List<String> participantRoles,
            @Variable @Nullable String meetingPlace) {
        return Answer.of(planning.plan(
                new CaseReference(caseReference),
                job.getProcessInstanceKey(),
                MeetingKind.of(meetingKind),
                MeetingPlace.of(meetingPlace),
                participantRoles == null ? Set.of() : Set.copyOf(participantRoles)));
    }

    public record Answer(@Nullable String missing, @Nullable String meetingReference) {

        static Answer of(Planned planned) {
            MeetingReference reference = planned.reference();
            return new Answer(planned.missing(), reference == null ? null : reference.value());
        }
    }
}
