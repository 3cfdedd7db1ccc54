package fi.luukku.childwelfare.process;

import fi.luukku.casefile.AgeGroup;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.childwelfare.NotificationMaking;
import fi.luukku.childwelfare.NotificationReference;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records a notification that was sent, or says what is missing from its card. */
@Component
public class RecordNotificationWorker {

    private final NotificationMaking making;
    private final ContactRecording contacts;

    RecordNotificationWorker(NotificationMaking making, ContactRecording contacts) {
        this.making = making;
        this.contacts = contacts;
    }

    @JobWorker(type = "luukku.record-notification")
    public Answer recordNotification(
            @Variable String notificationReference,
            @Variable @Nullable String notificationKind,
            @Variable @Nullable Boolean familyGoesOn) {
        NotificationReference reference = new NotificationReference(notificationReference);
        String missing = making.record(reference, "contact".equals(notificationKind), familyGoesOn);
        AgeGroup ageGroup = contacts.ageGroup(reference.caseReference());
        return new Answer(missing, ageGroup == null ? null : ageGroup.code());
    }

    /** What the model goes on with; {@code missing} is null when the notification is recorded. */
    public record Answer(@Nullable String missing, @Nullable String childAgeGroup) {}
}
