package fi.luukku.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.notification.Addressee;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.repeat.RepeatedJobs;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the path tests rely on: a worker that does not bear being repeated after its answer was lost is found out. */
@OnRuntime
class RepeatedJobsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private CamundaClient engine;

    @Autowired
    private RepeatedJobs jobs;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString();
    private final AtomicInteger goes = new AtomicInteger();

    @BeforeEach
    void deploy() {
        engine.newDeployResourceCommand()
                .addResourceFromClasspath("crash/crash-repeats.bpmn")
                .send()
                .join();
    }

    @Test
    void aWorkerWithOneEffectIsDoneTwiceAndHasOne() {
        assertThat(faultsOf("right", () -> writeLetter("the same"))).isEmpty();
        assertThat(goes).hasValue(2);
        assertThat(RepeatedJobs.repeated()).contains("crash.right-" + mark);
    }

    @Test
    void aWorkerThatWritesTwoLettersIsCounted() {
        assertThat(faultsOf("two-letters", () -> writeLetter("letter " + goes)))
                .singleElement()
                .asString()
                .contains("crash.two-letters", "changes the record", "+ letter", "+ outgoing");
        assertThat(RepeatedJobs.repeated()).doesNotContain("crash.two-letters-" + mark);
    }

    @Test
    void aWorkerThatAnswersSomethingElseIsFound() {
        assertThat(faultsOf("other-answer", () -> "go-" + goes))
                .singleElement()
                .asString()
                .contains("answers", "go-1", "go-2");
    }

    @Test
    void aWorkerThatFailsTheSecondTimeIsFound() {
        assertThat(faultsOf("fails", () -> {
                    if (goes.get() == 2) {
                        throw new IllegalStateException("It is done already");
                    }
                    return "done";
                }))
                .singleElement()
                .asString()
                .contains("fails: It is done already");
    }

    private String writeLetter(String name) {
        transaction.executeWithoutResult(change -> letters.send(
                mark + name,
                "CRA-2026-0001",
                "trial",
                new Addressee("Äiti Esimerkki", mark + "@esimerkki.example", Language.FI),
                Map.of("words", "nähdään")));
        return "written";
    }

    /** What is found wrong when a worker with this effect does one job. */
    private List<String> faultsOf(String kind, Callable<String> effect) {
        String type = "crash." + kind + "-" + mark;
        jobs.begin();
        try (JobWorker worker = engine.newWorker()
                .jobType(type)
                .handler((client, job) -> work(client, job, effect))
                .open()) {
            engine.newCreateInstanceCommand()
                    .bpmnProcessId("crash-repeats")
                    .latestVersion()
                    .variable("jobType", type)
                    .withResult()
                    .requestTimeout(PATIENCE)
                    .send()
                    .join();
            assertThat(worker.isOpen()).isTrue();
        }
        return jobs.end();
    }

    private void work(JobClient client, ActivatedJob job, Callable<String> effect) throws Exception {
        goes.incrementAndGet();
        try {
            String answer = jobs.work(job.getType(), effect);
            client.newCompleteCommand(job).variable("answer", answer).send();
        } catch (IllegalStateException e) {
            client.newFailCommand(job)
                    .retries(job.getRetries() - 1)
                    .errorMessage(e.getMessage())
                    .send();
        }
    }
}
