package fi.luukku.consent.process;

import fi.luukku.consent.ConsentReminders;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import org.springframework.stereotype.Component;

/** Counts by when the parents must have been reached. */
@Component
public class SetConsentDatesWorker {

    private final ConsentReminders reminders;

    SetConsentDatesWorker(ConsentReminders reminders) {
        this.reminders = reminders;
    }

    @JobWorker(type = "luukku.set-consent-dates")
    public Answer setConsentDates() {
        return new Answer(Iso.of(reminders.givenUpAt()));
    }

    /** What the model goes on with. */
    public record Answer(String consentGivenUpAt) {}
}
