package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.ConsentReminders;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Reminds of a question of consent that nobody has answered. */
@Component
public class RemindOfConsentWorker {

    private final ConsentReminders consentReminders;

    RemindOfConsentWorker(ConsentReminders consentReminders) {
        this.consentReminders = consentReminders;
    }

    @JobWorker(type = "luukku.remind-of-consent")
    public void remindOfConsent(@Variable String caseReference) {
        consentReminders.remind(new CaseReference(caseReference));
    }
}
