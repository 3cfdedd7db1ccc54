package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.WithdrawalSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Closes the case because the family took its consent back. */
@Component
public class CloseAsWithdrawnWorker {

    private final WithdrawalSteps withdrawalSteps;

    CloseAsWithdrawnWorker(WithdrawalSteps withdrawalSteps) {
        this.withdrawalSteps = withdrawalSteps;
    }

    @JobWorker(type = "luukku.close-as-withdrawn")
    public void closeAsWithdrawn(@Variable String caseReference) {
        withdrawalSteps.close(new CaseReference(caseReference));
    }
}
