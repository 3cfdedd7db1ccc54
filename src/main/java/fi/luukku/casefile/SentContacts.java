package fi.luukku.casefile;

import fi.luukku.notification.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contacts as they were sent in writing. They stay as they were: what a worker writes stands beside them. */
@Component
public class SentContacts {

    private final JdbcClient jdbc;

    SentContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What began the case, when it was sent in writing. */
    @Transactional(readOnly = true)
    public Optional<SentContactView> of(CaseReference reference) {
        return jdbc.sql("select * from sent_contact where reference = ?")
                .param(reference.value())
                .query((row, number) -> view(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(CaseReference reference, NewContact sent, OffsetDateTime now) {
        jdbc.sql("""
                        insert into sent_contact (reference, way, language, interpreter_language, email, reach_by, reach_note,
                                                  change_codes, words, urgent, sent_at, call_back_at)
                        values (:reference, :way, :language, :interpreterLanguage, :email, :reachBy, :reachNote, :changeCodes,
                                :words, :urgent, :now, :callBackAt)
                        """)
                .param("reference", reference.value())
                .param("way", sent.way())
                .param("language", sent.language().name())
                .param("interpreterLanguage", sent.interpreterLanguage())
                .param("email", sent.email(), Types.VARCHAR)
                .param("reachBy", sent.reachBy())
                .param("reachNote", sent.reachNote())
                .param("changeCodes", String.join(",", sent.changeCodes()))
                .param("words", sent.words())
                .param("urgent", sent.urgent())
                .param("now", now)
                .param("callBackAt", sent.callBackAt())
                .update();
    }

    /** Takes it from the case, which goes on with a new contact; its words are kept with the old one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<SentContactView> take(CaseReference reference) {
        Optional<SentContactView> sent = of(reference);
        remove(reference);
        return sent;
    }

    @EventListener
    void forget(PersonalDataRemoval removal) {
        remove(removal.reference());
        jdbc.sql("update contact_key set content_hash = null where reference = ?")
                .param(removal.reference().value())
                .update();
    }

    private void remove(CaseReference reference) {
        jdbc.sql("delete from sent_contact where reference = ?")
                .param(reference.value())
                .update();
    }

    private static SentContactView view(ResultSet row) throws SQLException {
        String codes = row.getString("change_codes");
        return new SentContactView(
                row.getString("way"),
                Language.valueOf(row.getString("language")),
                row.getString("interpreter_language"),
                row.getString("email"),
                row.getString("reach_by"),
                row.getString("reach_note"),
                codes.isEmpty() ? List.of() : List.of(codes.split(",", -1)),
                row.getString("words"),
                row.getBoolean("urgent"),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getObject("call_back_at", OffsetDateTime.class));
    }
}
