package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.WithdrawalSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Ends all that anybody sees through the family's consent. */
@Component
public class CloseAccessWorker {

    private final WithdrawalSteps withdrawalSteps;

    CloseAccessWorker(WithdrawalSteps withdrawalSteps) {
        this.withdrawalSteps = withdrawalSteps;
    }

    @JobWorker(type = "luukku.close-access")
    public void closeAccess(@Variable String caseReference) {
        withdrawalSteps.closeAccess(new CaseReference(caseReference));
    }
}
