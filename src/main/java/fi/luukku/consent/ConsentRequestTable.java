package fi.luukku.consent;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PersonalDataRemoval;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What guardians were asked by links. */
@Repository
class ConsentRequestTable {

    private final JdbcClient jdbc;

    ConsentRequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes one down; empty when the same form asked the same guardian before. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ConsentRequestRow> write(
            CaseReference reference,
            int round,
            long guardian,
            NewConsentRequest asked,
            OffsetDateTime now,
            String by,
            OffsetDateTime openUntil) {
        Optional<Long> id = jdbc.sql("""
                        insert into consent_request (reference, round, form_id, person_id, topics, valid_until, asked_at,
                                                     asked_by, open_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (form_id, person_id) do nothing returning id""")
                .param(reference.value())
                .param(round)
                .param(asked.formId())
                .param(guardian)
                .param(String.join(",", asked.topics()))
                .param(asked.until())
                .param(now)
                .param(by)
                .param(openUntil)
                .query(Long.class)
                .optional();
        id.ifPresent(request -> {
            int number = 1;
            for (AskedLine line : asked.lines()) {
                jdbc.sql(
                                "insert into consent_request_line (request_id, number, person_id, role_code) values (?, ?, ?, ?)")
                        .param(request)
                        .param(number++)
                        .param(line.personId())
                        .param(line.roleCode())
                        .update();
            }
        });
        return id.flatMap(this::find);
    }

    Optional<ConsentRequestRow> find(long id) {
        return rows("id = ?", id).stream().findFirst();
    }

    /** Those of a case, the latest first. */
    List<ConsentRequestRow> of(CaseReference reference) {
        return rows("reference = ?", reference.value());
    }

    /** Keeps the answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void answer(long id, Decision answer, OffsetDateTime now) {
        jdbc.sql("update consent_request set answer = ?, answered_at = ? where id = ? and answer is null")
                .params(answer.name(), now, id)
                .update();
    }

    private List<ConsentRequestRow> rows(String where, Object parameter) {
        return jdbc.sql("select * from consent_request where " + where + " order by id desc")
                .param(parameter)
                .query((row, number) -> new ConsentRequestRow(
                        row.getLong("id"),
                        new CaseReference(row.getString("reference")),
                        row.getInt("round"),
                        row.getLong("person_id"),
                        List.of(row.getString("topics").split(",", -1)),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("asked_at", OffsetDateTime.class),
                        row.getObject("open_until", OffsetDateTime.class),
                        row.getObject("answered_at", OffsetDateTime.class),
                        row.getString("answer") == null ? null : Decision.valueOf(row.getString("answer")),
                        lines(row.getLong("id"))))
                .list();
    }

    private List<AskedLine> lines(long id) {
        return jdbc.sql("select person_id, role_code from consent_request_line where request_id = ? order by number")
                .param(id)
                .query((row, number) ->
                        new AskedLine(row.getObject("person_id", Long.class), row.getString("role_code")))
                .list();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        jdbc.sql("delete from consent_request where reference = ?")
                .param(removal.reference().value())
                .update();
    }
}
