package fi.luukku.crash;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.notification.LetterStatus;
import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.mail.Mailbox;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what came of a crash: in the engine, in the mailbox and in the database of those that crashed. */
record Happened(OperateApi operate, Mailbox mailbox, JdbcClient database) {

    void messageOnce(String reference) {
        assertThat(instances("crash-waits", reference))
                .singleElement()
                .satisfies(waiting -> assertThat(operate.elements(waiting.key()))
                        .as("what %s took", reference)
                        .contains("ReceiveTask_First COMPLETED", "ReceiveTask_Second ACTIVE"));
    }

    void startOnce(String reference) {
        assertThat(instances("crash-begins", reference))
                .as("what %s started", reference)
                .singleElement()
                .satisfies(begun -> assertThat(begun.state()).isEqualTo("COMPLETED"));
    }

    void cancelled(String reference) {
        assertThat(instances("crash-waits", reference))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.state()).isEqualTo("CANCELED"));
    }

    void letter(String reference, LetterStatus status, int arrived) {
        assertThat(database.sql("select status from letter where case_reference = ?")
                        .param(reference)
                        .query(String.class)
                        .list())
                .as("the letter of %s", reference)
                .containsExactly(status.name());
        assertThat(mailbox.to(Planted.addressOf(reference)))
                .as("what arrived of %s", reference)
                .hasSize(arrived);
    }

    void caseOnce(long processInstanceKey) {
        assertThat(database.sql("select count(*) from support_case where process_instance_key = ?")
                        .param(processInstanceKey)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(operate.instances(java.util.Map.of("bpmnProcessId", "crash-works", "key", processInstanceKey)))
                .singleElement()
                .satisfies(worked -> assertThat(worked.state()).isEqualTo("COMPLETED"));
    }

    boolean allHasLeft() {
        return database.sql("select (select count(*) from outgoing where delivered_at is null)"
                                + " + (select count(*) from scheduled_tasks where task_name = 'deliver')")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private List<Instance> instances(String process, String reference) {
        return operate.instancesWhere("caseReference", reference).stream()
                .filter(instance -> instance.processId().equals(process))
                .toList();
    }
}
