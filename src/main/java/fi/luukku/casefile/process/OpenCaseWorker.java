package fi.luukku.casefile.process;

import fi.luukku.casefile.CaseOpening;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.OpenedCase;
import fi.luukku.casefile.StartRepeatedException;
import fi.luukku.deadline.Iso;
import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.exception.CamundaError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a case for a process that has started, or takes one that was sent in writing or reopened into it. */
@Component
public class OpenCaseWorker {

    private static final int URGENT = 90;
    private static final int NORMAL = 50;

    private final CaseOpening opening;

    OpenCaseWorker(CaseOpening opening) {
        this.opening = opening;
    }

    @JobWorker(type = "luukku.open-case")
    public Answer openCase(
            ActivatedJob job,
            @Variable @Nullable String areaCode,
            @Variable @Nullable String callerRole,
            @Variable @Nullable String caseReference,
            @Variable @Nullable String startKey) {
        try {
            OpenedCase opened = caseReference == null || startKey == null
                    ? opening.open(job.getProcessInstanceKey(), areaCode, callerRole)
                    : opening.goOn(new CaseReference(caseReference), job.getProcessInstanceKey(), startKey);
            return new Answer(
                    opened.reference().value(),
                    opened.cardUrl(),
                    Iso.of(opened.contactDueAt()),
                    opened.areaCode(),
                    opened.callerRole(),
                    opened.urgent() ? URGENT : NORMAL,
                    opened.changeCodes());
        } catch (StartRepeatedException e) {
            throw CamundaError.bpmnError("start-repeated", e.getMessage());
        }
    }

    /** What the model goes on with. */
    public record Answer(
            String caseReference,
            String caseCardUrl,
            String contactDueAt,
            String areaCode,
            String callerRole,
            int contactPriority,
            List<String> changeCodes) {}
}
