package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.MissingThings;
import fi.luukku.casefile.Outcome;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Closes a case with what came of it, or says that the outcome is missing. */
@Component
public class CloseCaseWorker {

    private static final String OUTCOME = "outcome";

    private final CaseSteps steps;
    private final MissingThings missingThings;

    CloseCaseWorker(CaseSteps steps, MissingThings missingThings) {
        this.steps = steps;
        this.missingThings = missingThings;
    }

    @JobWorker(type = "luukku.close-case")
    public Answer closeCase(@Variable String caseReference, @Variable @Nullable String outcome) {
        Optional<Outcome> known = Outcome.ofCode(outcome)
                .filter(one -> !one.leavesNoFile() && one != Outcome.JOINED && one != Outcome.CONSENT_WITHDRAWN);
        CaseReference reference = new CaseReference(caseReference);
        known.ifPresentOrElse(
                one -> steps.close(reference, one), () -> missingThings.keep(reference, "close-case", OUTCOME));
        return new Answer(known.isPresent() ? null : OUTCOME);
    }

    /** What the model goes on with; {@code missing} is null when the case is closed. */
    public record Answer(@Nullable String missing) {}
}
