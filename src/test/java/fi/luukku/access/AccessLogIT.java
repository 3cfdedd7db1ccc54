package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@OnDatabase
@ExtendWith(OutputCaptureExtension.class)
@AutoConfigureMockMvc
@Import(SomeCase.class)
class AccessLogIT {

    @Autowired
    AccessLog log;

    @Autowired
    SomeCase someCase;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access_log set who = 'nobody'",
                "delete from access_log",
                "truncate access_log",
                "update access_log_head set entries = 0",
                "delete from access_log_head",
                "alter table access_log disable trigger all",
                "drop table access_log",
                "create table access_log_of_my_own (id int)"
            })
    void luukkusOwnDatabaseUserMayOnlyReadAndAdd(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .message()
                .matches("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void theDatabaseGivesNumberAndHashWhateverIsAskedFor() {
        CaseReference reference = someCase.opened();
        database.sql("insert into access_log (id, at, who, action, case_reference, what, hash)"
                        + " values (7, now(), 'forger', 'VIEWED', ?, 'card', sha256('forged'))")
                .param(reference.value())
                .update();

        assertThat(database.sql("select id > 7 and hash <> sha256('forged') from access_log where who = 'forger'"
                                + " and case_reference = ?")
                        .param(reference.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aStepOfTheProcessIsToldOnceAndAsTheProcess() {
        CaseReference reference = someCase.contactRecorded();

        assertThat(entries(reference))
                .contains("luukku CHANGED opened PROCESS", "luukku CHANGED contact-recorded PROCESS")
                .containsOnlyOnce("luukku CHANGED contact PROCESS")
                .doesNotContain("luukku CHANGED contact-written PROCESS", "luukku CHANGED person-added PROCESS");
    }

    @Test
    void whatIsRolledBackLeavesNoEntryButADenialStays() {
        CaseReference reference = someCase.opened();
        transaction.executeWithoutResult(status -> {
            log.changed(reference.value(), "contact");
            log.viewed(reference.value(), "card");
            log.denied(reference.value(), "export");
            status.setRollbackOnly();
        });

        assertThat(entries(reference)).containsExactly("luukku CHANGED opened PROCESS", "luukku DENIED export none");
    }

    @Test
    void whatIsDoneTwiceInOneTransactionIsToldOnce() {
        CaseReference reference = someCase.opened();
        transaction.executeWithoutResult(status -> {
            log.viewed(reference.value(), "card");
            log.viewed(reference.value(), "card");
            log.found(List.of(reference.value(), reference.value()));
            log.exported(reference.value(), "export");
        });

        assertThat(entries(reference).subList(1, 4))
                .containsExactly(
                        "luukku VIEWED card PROCESS", "luukku FOUND search PROCESS", "luukku EXPORTED export PROCESS");
    }

    @Test
    void nothingIsToldOutsideATransaction() {
        assertThatThrownBy(() -> log.viewed("KAA-2026-0001", "card"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aPageWhoseEntryCannotBeWrittenIsNotDelivered() throws Exception {
        CaseReference reference = someCase.written();
        // PostgreSQL keeps no text with this character in it.
        var unwritable = user("du\0ty").roles("PHONE_DUTY");

        assertThatThrownBy(() -> web.perform(get("/cases/" + reference).with(unwritable)))
                .rootCause()
                .message()
                .contains("0x00");
    }

    @Test
    void theHeadIsToldToLuukkusOwnLog(@Autowired AccessLogHeadTelling telling, CapturedOutput output) {
        someCase.opened();
        telling.tell();

        assertThat(output).containsPattern("The access log's head is [1-9][0-9]*:[0-9a-f]{64}");
    }

    private List<String> entries(CaseReference reference) {
        return database.sql(
                        "select who || ' ' || action || ' ' || what || ' ' || coalesce(ground, 'none') from access_log"
                                + " where case_reference = ? order by id")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
