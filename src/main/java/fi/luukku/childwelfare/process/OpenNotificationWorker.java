package fi.luukku.childwelfare.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.deadline.Iso;
import fi.luukku.deadline.WorkingDays;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.springframework.stereotype.Component;

/** Opens a notification on the card; its task is due at once. */
@Component
public class OpenNotificationWorker {

    private final Notifications notifications;
    private final WorkingDays days;

    OpenNotificationWorker(Notifications notifications, WorkingDays days) {
        this.notifications = notifications;
        this.days = days;
    }

    @JobWorker(type = "luukku.open-notification")
    public Answer openNotification(ActivatedJob job, @Variable String caseReference) {
        return new Answer(
                notifications
                        .open(new CaseReference(caseReference), job.getProcessInstanceKey())
                        .value(),
                Iso.of(days.now()));
    }

    /** What the model goes on with. */
    public record Answer(String notificationReference, String notificationDueAt) {}
}
