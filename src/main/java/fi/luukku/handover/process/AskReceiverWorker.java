package fi.luukku.handover.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.deadline.Iso;
import fi.luukku.handover.HandOverAsking;
import fi.luukku.handover.HandOverAsking.Asked;
import fi.luukku.handover.HandOverReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the receiver on the card to take the family over, or says what is missing. */
@Component
public class AskReceiverWorker {

    private final HandOverAsking asking;

    AskReceiverWorker(HandOverAsking asking) {
        this.asking = asking;
    }

    @JobWorker(type = "luukku.ask-receiver")
    public Answer askReceiver(@Variable String caseReference) {
        Asked asked = asking.ask(new CaseReference(caseReference));
        HandOverReference reference = asked.reference();
        return new Answer(
                asked.missing(),
                reference == null ? null : reference.value(),
                iso(asked.reminderAt()),
                iso(asked.untilAt()));
    }

    private static @Nullable String iso(@Nullable OffsetDateTime moment) {
        return moment == null ? null : Iso.of(moment);
    }

    /** What the model goes on with; {@code missing} is null when the receiver is asked. */
    public record Answer(
            @Nullable String missing,
            @Nullable String handOverReference,
            @Nullable String handOverReminderAt,
            @Nullable String handOverUntilAt) {}
}
