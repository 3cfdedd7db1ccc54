package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.WithdrawalSteps;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Tells those who were invited that it does not go on, without content. */
@Component
public class TellParticipantsWorker {

    private final WithdrawalSteps withdrawalSteps;

    TellParticipantsWorker(WithdrawalSteps withdrawalSteps) {
        this.withdrawalSteps = withdrawalSteps;
    }

    @JobWorker(type = "luukku.tell-participants")
    public void tellParticipants(@Variable String caseReference) {
        withdrawalSteps.tell(new CaseReference(caseReference));
    }
}
