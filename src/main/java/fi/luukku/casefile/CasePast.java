package fi.luukku.casefile;

import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends of cases that were not the last, with the contact as it was then: nothing of it is lost when a case goes on. */
@Component
class CasePast {

    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final WorkingDays days;

    CasePast(JdbcClient jdbc, SignedIn signedIn, WorkingDays days) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.days = days;
    }

    /**
     * Keeps how a closed case ended, before that is changed.
     *
     * @param reason why it is reopened, null when it is joined instead
     * @return which end of the case this is, from 1
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int keep(CaseView closed, ContactView contact, @Nullable ReopenReason reason) {
        String reference = closed.reference().value();
        int number = of(closed.reference()).size() + 1;
        jdbc.sql("""
                        insert into case_past (reference, number, outcome, closed_at, reason, ended_at, ended_by, caller_role,
                                               caller_name, caller_phone, notes, taken_at, taken_by)
                        values (:reference, :number, :outcome, :closedAt, :reason, :now, :me, :callerRole, :callerName,
                                :callerPhone, :notes, :takenAt, :takenBy)
                        """)
                .param("reference", reference)
                .param("number", number)
                .param(
                        "outcome",
                        closed.outcome() == null ? null : closed.outcome().name())
                .param("closedAt", closed.closedAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason == null ? null : reason.code(), Types.VARCHAR)
                .param("now", days.now())
                .param("me", signedIn.name())
                .param("callerRole", contact.callerRole())
                .param("callerName", contact.callerName())
                .param("callerPhone", contact.callerPhone())
                .param("notes", contact.notes())
                .param("takenAt", contact.takenAt(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("takenBy", contact.takenBy(), Types.VARCHAR)
                .update();
        return number;
    }

    /** The first end first. */
    List<PastEnd> of(CaseReference reference) {
        return jdbc.sql("select * from case_past where reference = ? order by number")
                .param(reference.value())
                .query((row, number) -> new PastEnd(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("closed_at", OffsetDateTime.class),
                        ReopenReason.ofCode(row.getString("reason")).orElse(null),
                        row.getObject("ended_at", OffsetDateTime.class),
                        row.getString("ended_by"),
                        new ContactView(
                                row.getString("caller_role"),
                                row.getString("caller_name"),
                                row.getString("caller_phone"),
                                row.getString("notes"),
                                row.getObject("taken_at", OffsetDateTime.class),
                                row.getString("taken_by"),
                                0)))
                .list();
    }
}
