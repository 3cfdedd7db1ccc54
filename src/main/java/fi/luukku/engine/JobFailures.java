package fi.luukku.engine;

import io.camunda.client.api.worker.JobExceptionHandler;
import io.camunda.client.api.worker.JobExceptionHandler.JobExceptionHandlerContext;
import io.camunda.client.jobhandling.CommandExceptionHandlingStrategy;
import io.camunda.client.jobhandling.DefaultJobExceptionHandlerSupplier;
import io.camunda.client.jobhandling.JobExceptionHandlerSupplier;
import io.camunda.client.metrics.MetricsRecorder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells the engine, whose incidents everyone in Operate reads, and the log why a job failed: never in a family's words. */
@Component
@ConditionalOnBooleanProperty(name = "camunda.client.enabled", matchIfMissing = true)
class JobFailures implements JobExceptionHandlerSupplier {

    private final JobExceptionHandlerSupplier usual;

    JobFailures(CommandExceptionHandlingStrategy commands, MetricsRecorder metrics) {
        this.usual = new DefaultJobExceptionHandlerSupplier(commands, metrics);
    }

    @Override
    public JobExceptionHandler getJobExceptionHandler(JobExceptionHandlerSupplierContext worker) {
        JobExceptionHandler handler = usual.getJobExceptionHandler(worker);
        return failure -> handler.handleJobException(new JobExceptionHandlerContext(
                failure.getJobClient(), failure.getActivatedJob(), TellableFailure.of(failure.getException())));
    }
}
