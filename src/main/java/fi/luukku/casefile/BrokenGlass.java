package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.access.Identity;
import fi.luukku.access.LentSight;
import fi.luukku.access.Relation;
import fi.luukku.access.SignedIn;
import fi.luukku.deadline.WorkingDays;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cards opened by somebody who could not wait: whose, by whom, why, and until when (S2). */
@Service
@EnableConfigurationProperties(BreakGlassProperties.class)
public class BrokenGlass implements LentSight {

    /** How long a reason is, in characters. */
    public static final int SHORTEST_REASON = 10;

    public static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final OpenCases openCases;
    private final GlassLetters letters;
    private final Timeline timeline;
    private final SignedIn signedIn;
    private final AccessLog accessLog;
    private final WorkingDays days;
    private final Duration openFor;

    BrokenGlass(
            JdbcClient jdbc,
            OpenCases openCases,
            GlassLetters letters,
            Timeline timeline,
            SignedIn signedIn,
            AccessLog accessLog,
            WorkingDays days,
            BreakGlassProperties properties) {
        this.jdbc = jdbc;
        this.openCases = openCases;
        this.letters = letters;
        this.timeline = timeline;
        this.signedIn = signedIn;
        this.accessLog = accessLog;
        this.days = days;
        this.openFor = properties.openFor();
    }

    /**
     * Opens the card to the worker who is logged in, and tells the area's coordinators. While it is open to them already,
     * it is a no-op.
     *
     * @param reason at least {@link #SHORTEST_REASON} characters
     */
    @Transactional
    public void breakIt(CaseReference reference, String reason) {
        SupportCase broken = openCases.forChange(reference);
        OffsetDateTime now = days.now();
        if (isOpen(reference.value(), signedIn.login())) {
            return;
        }
        long id = jdbc.sql("""
                        insert into broken_glass (reference, login, who, reason, broken_at, open_until)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(reference.value(), signedIn.login(), signedIn.name(), reason, now, now.plus(openFor))
                .query(Long.class)
                .single();
        timeline.note(reference, "glass-broken");
        accessLog.changed(reference.value(), "break-glass");
        letters.tell(reference, broken.areaCode(), id, signedIn.name(), now, now.plus(openFor));
    }

    /** How often the glass of that card was broken and why, the latest first. */
    @Transactional(readOnly = true)
    public List<GlassView> of(CaseReference reference) {
        return jdbc.sql("""
                        select login, who, reason, broken_at, open_until from broken_glass
                        where reference = ? order by id desc""")
                .param(reference.value())
                .query((row, number) -> new GlassView(
                        row.getString("login"),
                        row.getString("who"),
                        row.getString("reason"),
                        row.getObject("broken_at", OffsetDateTime.class),
                        row.getObject("open_until", OffsetDateTime.class)))
                .list();
    }

    @Override
    public Relation relation() {
        return Relation.BREAK_GLASS;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<String>> of(String reference, Identity worker) {
        return isOpen(reference, worker.login()) ? Optional.of(Set.of()) : Optional.empty();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> references(Identity worker) {
        return Set.copyOf(jdbc.sql("select distinct reference from broken_glass where login = ? and open_until > ?")
                .params(worker.login(), days.now())
                .query(String.class)
                .list());
    }

    private boolean isOpen(String reference, String login) {
        return jdbc.sql("select exists (select from broken_glass where reference = ? and login = ? and open_until > ?)")
                .params(reference, login, days.now())
                .query(Boolean.class)
                .single();
    }

    /** The reason may tell of the family: it goes with the rest. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        jdbc.sql("update broken_glass set reason = 'Removed with what was known of the family' where reference = ?")
                .param(removal.reference().value())
                .update();
    }
}
