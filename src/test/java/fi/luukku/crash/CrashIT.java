package fi.luukku.crash;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fi.luukku.notification.LetterStatus;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.OwnDatabase;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.mail.Mailbox;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Luukku is killed at each point between a commit and what must come of it. Then another one comes. */
@OnRuntime
class CrashIT {

    private static final ConditionFactory SOON = await().atMost(90, SECONDS).pollInterval(Duration.ofMillis(300));

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private CamundaClient client;

    @Autowired
    private OperateApi operate;

    @Autowired
    private Mailbox mailbox;

    private final String mark = Long.toString(System.currentTimeMillis());

    @Test
    void whereverLuukkuIsKilledEveryEffectHappensOnce() throws Exception {
        deploy("crash-waits", "crash-begins", "crash-works");
        String database = OwnDatabase.beside(surroundings.database());
        Surroundings crashing = new Surroundings(surroundings.ports(), database);
        Planted committed = planted(CrashPoint.AFTER_COMMIT);
        Planted marked = planted(CrashPoint.BEFORE_HANDING_OVER);
        Planted answered = planted(CrashPoint.AFTER_THE_ANSWER);

        crash(crashing, committed);
        crash(crashing, marked);
        crash(crashing, answered);
        // Begun only now: every one of them would do the job.
        Planted worked = new Planted(mark, CrashPoint.BEFORE_THE_JOB_IS_COMPLETED, begin("crash-works", Map.of()));
        crash(crashing, worked);
        Happened happened = happened(database);
        try (Child next = Child.start(crashing, new Planted(mark, CrashPoint.NOWHERE, 0))) {
            SOON.until(happened::allHasLeft);
            SOON.untilAsserted(() -> happened.caseOnce(worked.instance()));
        }

        SOON.untilAsserted(() -> {
            inTheEngineOnce(happened, committed);
            inTheEngineOnce(happened, marked);
            inTheEngineOnce(happened, answered);
        });
        happened.letter(committed.letterCase(), LetterStatus.SENT, 1);
        happened.letter(marked.letterCase(), LetterStatus.UNCERTAIN, 0);
        happened.letter(answered.letterCase(), LetterStatus.UNCERTAIN, 1);
        happened.letter(answered.markedLetterCase(), LetterStatus.SENT, 1);
    }

    @Test
    void anEffectThatHappenedTwiceIsCounted() throws Exception {
        deploy("crash-waits", "crash-begins");
        Planted twice = planted(CrashPoint.NOWHERE);
        Happened happened = happened(surroundings.database());
        for (String id : new String[] {"one", "other"}) {
            publish(Planted.GO, twice.messageCase(), id, Map.of());
            publish(Planted.BEGIN, twice.startCase() + id, id, twice.startVariables());
        }

        SOON.until(
                () -> operate.instancesWhere("caseReference", twice.startCase()).size() == 2);
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> happened.startOnce(twice.startCase()));
        SOON.until(() -> operate.instancesWhere("caseReference", twice.messageCase()).stream()
                .anyMatch(waiting -> waiting.state().equals("COMPLETED")));
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> happened.messageOnce(twice.messageCase()));
    }

    private static void inTheEngineOnce(Happened happened, Planted planted) {
        happened.messageOnce(planted.messageCase());
        happened.startOnce(planted.startCase());
        happened.cancelled(planted.cancelCase());
    }

    private static void crash(Surroundings surroundings, Planted planted) throws Exception {
        try (Child child = Child.start(surroundings, planted)) {
            child.awaitCrash();
        }
    }

    /** With an instance that waits for the message, and one that is to be cancelled. */
    private Planted planted(CrashPoint point) {
        Planted names = new Planted(mark, point, 0);
        begin("crash-waits", Map.of("caseReference", names.messageCase()));
        return new Planted(mark, point, begin("crash-waits", Map.of("caseReference", names.cancelCase())));
    }

    private long begin(String process, Map<String, ?> variables) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(variables)
                .send()
                .join()
                .getProcessInstanceKey();
    }

    private void publish(String name, String key, String id, Map<String, ?> variables) {
        client.newPublishMessageCommand()
                .messageName(name)
                .correlationKey(key)
                .messageId(mark + id)
                .timeToLive(Duration.ofMinutes(5))
                .variables(variables)
                .send()
                .join();
    }

    private void deploy(String... processes) {
        for (String process : processes) {
            client.newDeployResourceCommand()
                    .addResourceFromClasspath("crash/" + process + ".bpmn")
                    .send()
                    .join();
        }
    }

    private Happened happened(String database) {
        return new Happened(operate, mailbox, JdbcClient.create(new DriverManagerDataSource(database, "postgres", "")));
    }
}
