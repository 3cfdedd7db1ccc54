package fi.luukku.consent.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.consent.CallerLetters;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import org.springframework.stereotype.Component;

/** Tells whoever raised the matter as much as the family allows. */
@Component
public class TellCallerWorker {

    private final CallerLetters callerLetters;

    TellCallerWorker(CallerLetters callerLetters) {
        this.callerLetters = callerLetters;
    }

    @JobWorker(type = "luukku.tell-caller")
    public void tellCaller(@Variable String caseReference) {
        callerLetters.tell(new CaseReference(caseReference));
    }
}
