package fi.luukku.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.camunda.TasklistApi;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.process.PortHolder;
import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

@OnRuntime
class RuntimeIT {

    @Autowired
    CamundaClient engine;

    @Autowired
    TasklistApi tasklist;

    @Autowired
    OperateApi operate;

    @Autowired
    OpenSearchApi openSearch;

    @Autowired
    EngineClock time;

    @Autowired
    Clock clock;

    @Autowired
    JavaMailSender mail;

    @Autowired
    Mailbox mailbox;

    @Autowired
    RuntimePorts ports;

    @Test
    void aTaskGoesThroughTasklistAndATimerFiresWhenTimeMoves() {
        var waitUntil = clock.instant().plus(Duration.ofDays(3));
        deploy();

        var started = engine.newCreateInstanceCommand()
                .bpmnProcessId("runtime-smoke")
                .latestVersion()
                .variables(Map.of("waitUntil", waitUntil.toString(), "caseReference", "TEST-1"))
                .send()
                .join();
        var key = started.getProcessInstanceKey();
        var task = await().atMost(Duration.ofSeconds(20)).until(() -> task(key), found -> found != null);
        assertThat(task.groups()).containsExactly("own-workers");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> tasklist.openTasksWhere("caseReference", "TEST-1").contains(task));
        tasklist.takeAndComplete(task, Map.of("seen", true));

        await().atMost(Duration.ofSeconds(20)).until(() -> operate.elements(key).contains("Event_TimePassed ACTIVE"));
        await().atMost(Duration.ofSeconds(20)).until(() -> waits("Time passed"));
        time.moveTo(waitUntil);
        await().atMost(Duration.ofSeconds(20)).until(() -> !waits("Time passed"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        operate.instance(key).map(Instance::state).orElse("").equals("COMPLETED"));
        assertThat(operate.instancesWhere("caseReference", "TEST-1"))
                .extracting(Instance::key)
                .contains(key);
        assertThat(operate.variables(key)).contains(Map.entry("seen", "true"));
        assertThat(operate.incidents(key)).isEmpty();
    }

    @Test
    void aTaskMadeOnTheStrokeOfASecondKeepsNoLaterOneFromTasklist() {
        deploy();
        time.holdAtFullSecond(() -> cancel(shownInTasklist("TEST-2")));
        cancel(shownInTasklist("TEST-3"));
    }

    @Test
    void aLetterIsKeptForTheOneItWasSentTo() {
        var message = new SimpleMailMessage();
        message.setFrom("luukku@example.org");
        message.setTo("aino.esimerkki@example.org");
        message.setSubject("Tervetuloa");
        message.setText("Osoite on http://localhost:1/a?b=c.");

        mail.send(message);

        assertThat(mailbox.to("aino.esimerkki@example.org")).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Tervetuloa");
            assertThat(letter.links()).containsExactly("http://localhost:1/a?b=c");
        });
    }

    @Test
    void tasklistThatEndsByItselfComesBackWithItsTasks() {
        deploy();
        var key = shownInTasklist("TEST-4");

        var tasklistItself = PortHolder.process(ports.of(RuntimePort.TASKLIST)).orElseThrow();
        tasklistItself.destroyForcibly();
        tasklistItself.onExit().join();

        await().atMost(Duration.ofSeconds(90)).until(() -> task(key) != null);
        cancel(key);
    }

    private long shownInTasklist(String reference) {
        var key = engine.newCreateInstanceCommand()
                .bpmnProcessId("runtime-smoke")
                .latestVersion()
                .variables(Map.of("waitUntil", clock.instant().toString(), "caseReference", reference))
                .send()
                .join()
                .getProcessInstanceKey();
        await().atMost(Duration.ofSeconds(60)).until(() -> task(key) != null);
        return key;
    }

    private void cancel(long instanceKey) {
        engine.newCancelInstanceCommand(instanceKey).send().join();
    }

    private void deploy() {
        engine.newDeployResourceCommand()
                .addResourceFromClasspath("runtime-smoke/runtime-smoke.bpmn")
                .addResourceFromClasspath("runtime-smoke/runtime-smoke.form")
                .send()
                .join();
        await().atMost(Duration.ofSeconds(20)).until(() -> operate.processes().contains("runtime-smoke"));
    }

    private boolean waits(String words) {
        return openSearch.timers().stream().anyMatch(timer -> timer.words().equals(words));
    }

    private Task task(long instanceKey) {
        var tasks = tasklist.openTasks(String.valueOf(instanceKey));
        return tasks.isEmpty() ? null : tasks.getFirst();
    }
}
