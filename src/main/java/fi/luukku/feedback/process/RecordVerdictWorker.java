package fi.luukku.feedback.process;

import fi.luukku.casefile.CaseReference;
import fi.luukku.feedback.Verdict;
import fi.luukku.feedback.Verdicts;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class RecordVerdictWorker {

    private final Verdicts verdicts;

    RecordVerdictWorker(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @JobWorker(type = "luukku.record-verdict")
    public void recordVerdict(
            ActivatedJob job, @Variable String caseReference, @Variable @Nullable String familyVerdict) {
        verdicts.record(new CaseReference(caseReference), job.getProcessInstanceKey(), Verdict.of(familyVerdict));
    }
}
