package fi.luukku.childwelfare.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a notification on the card; its task is due at once. */
@Component
public class OpenNotificationWorker {

    private final Notifications notifications;

    OpenNotificationWorker(Notifications notifications) {
        this.notifications = notifications;
    }

    @JobWorker(type = "luukku.open-notification")
    public Answer openNotification(
            ActivatedJob job, @Variable String caseReference, @Variable @Nullable String notificationKind) {
        NotificationView opened = notifications.open(
                new CaseReference(caseReference), job.getProcessInstanceKey(), "contact".equals(notificationKind));
        return new Answer(opened.reference().value(), Iso.of(opened.openedAt()));
    }

    /** What the model goes on with. */
    public record Answer(String notificationReference, String notificationDueAt) {}
}
