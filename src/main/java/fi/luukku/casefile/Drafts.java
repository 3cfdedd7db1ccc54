package fi.luukku.casefile;

import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What workers have typed on a card and not saved yet: kept so that a lost connection loses nothing, shown to nobody but
 * the one who typed it, never part of the record.
 */
@Service
public class Drafts {

    private static final Period KEPT = Period.ofDays(30);

    private final JdbcClient jdbc;
    private final Cases cases;
    private final SignedIn signedIn;
    private final WorkingDays days;

    Drafts(JdbcClient jdbc, Cases cases, SignedIn signedIn, WorkingDays days) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.signedIn = signedIn;
        this.days = days;
    }

    /** Those of the worker who asks, the oldest first. */
    @Transactional(readOnly = true)
    public List<DraftView> mine(CaseReference reference) {
        if (cases.get(reference).closed()) {
            return List.of();
        }
        return jdbc.sql("select form, fields, saved_at from draft where login = ? and reference = ? and saved_at > ?"
                        + " order by saved_at, form")
                .params(signedIn.login(), reference.value(), oldest())
                .query((row, number) -> new DraftView(
                        row.getString("form"),
                        row.getString("fields"),
                        row.getObject("saved_at", OffsetDateTime.class)))
                .list();
    }

    /**
     * Keeps what is typed in a form, in place of what was kept before.
     *
     * @throws CaseClosedException when nothing may be written on the card any more
     */
    @Transactional
    public void keep(CaseReference reference, String form, String fields) {
        if (cases.get(reference).closed()) {
            throw new CaseClosedException(reference.value());
        }
        jdbc.sql("insert into draft (login, reference, form, fields, saved_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (login, reference, form)"
                        + " do update set fields = excluded.fields, saved_at = excluded.saved_at")
                .params(signedIn.login(), reference.value(), form, fields, days.now())
                .update();
    }

    /** It was saved, or thrown away; not there any more: a no-op. */
    @Transactional
    public void remove(CaseReference reference, String form) {
        jdbc.sql("delete from draft where login = ? and reference = ? and form = ?")
                .params(signedIn.login(), reference.value(), form)
                .update();
    }

    /** Removes those of closed cases, and those nobody came back to. */
    @Transactional
    public void removeLeftBehind() {
        jdbc.sql("delete from draft where saved_at <= ? or reference in"
                        + " (select reference from support_case where status = 'CLOSED')")
                .param(oldest())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        jdbc.sql("delete from draft where reference = ?")
                .param(removal.reference().value())
                .update();
    }

    private OffsetDateTime oldest() {
        return days.now().minus(KEPT);
    }
}
