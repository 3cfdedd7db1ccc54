package fi.luukku.handover.process;

import fi.luukku.handover.HandOverAsking;
import fi.luukku.handover.HandOverReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Reminds a receiver who has not answered. */
@Component
public class RemindReceiverWorker {

    private final HandOverAsking asking;

    RemindReceiverWorker(HandOverAsking asking) {
        this.asking = asking;
    }

    @JobWorker(type = "luukku.remind-receiver")
    public void remindReceiver(@Variable String handOverReference) {
        asking.remind(new HandOverReference(handOverReference));
    }
}
