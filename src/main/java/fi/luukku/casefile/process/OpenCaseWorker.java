package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseOpening;
import fi.luukku.casefile.OpenedCase;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for a process that has started. */
@Component
public class OpenCaseWorker {

    private final CaseOpening opening;

    OpenCaseWorker(CaseOpening opening) {
        this.opening = opening;
    }

    @JobWorker(type = "luukku.open-case")
    public Answer openCase(
            ActivatedJob job, @Variable @Nullable String areaCode, @Variable @Nullable String callerRole) {
        OpenedCase opened = opening.open(job.getProcessInstanceKey(), areaCode, callerRole);
        return new Answer(opened.reference().value(), opened.cardUrl(), Iso.of(opened.contactDueAt()));
    }

    /** What the model goes on with. */
    public record Answer(String caseReference, String caseCardUrl, String contactDueAt) {}
}
