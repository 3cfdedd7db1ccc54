package fi.luukku.meeting.process;

import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.MeetingReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordInterpreterWorker {

    private static final String CONFIRMED = "confirmed";
    private static final String WITHOUT = "without";

    private final Interpreters interpreters;

    RecordInterpreterWorker(Interpreters interpreters) {
        this.interpreters = interpreters;
    }

    @JobWorker(type = "luukku.record-interpreter")
    public Answer recordInterpreter(@Variable String meetingReference, @Variable @Nullable String interpreterOutcome) {
        Boolean without = WITHOUT.equals(interpreterOutcome) ? Boolean.TRUE : null;
        if (CONFIRMED.equals(interpreterOutcome)) {
            without = false;
        }
        return new Answer(interpreters
                .record(new MeetingReference(meetingReference), without)
                .orElse(null));
    }

    public record Answer(@Nullable String missing) {}
}
