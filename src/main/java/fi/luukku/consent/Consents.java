package fi.luukku.consent;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopened;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Consents as they are written on the card, before the decision is recorded. */
@Service
public class Consents {

    /** What fits into the notes, in characters. */
    public static final int NOTES_LENGTH = 10_000;

    private final ConsentRepository consents;
    private final OpenCases openCases;
    private final Cases cases;
    private final AccessLog accessLog;
    private final WorkingDays days;
    private final JdbcClient jdbc;

    Consents(
            ConsentRepository consents,
            OpenCases openCases,
            Cases cases,
            AccessLog accessLog,
            WorkingDays days,
            JdbcClient jdbc) {
        this.consents = consents;
        this.openCases = openCases;
        this.cases = cases;
        this.accessLog = accessLog;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public ConsentView of(CaseReference reference) {
        return consents.findByReference(reference.value())
                .orElseGet(() -> new Consent(reference))
                .view();
    }

    /**
     * Writes who was asked and what was said.
     *
     * @param giverId a guardian on the card, null when not known yet
     * @throws fi.luukku.casefile.StaleEditException when someone has changed it since {@code seenVersion}
     */
    @Transactional
    public void write(CaseReference reference, @Nullable Long giverId, String notes, int seenVersion) {
        write(reference, giverId, notes, null, seenVersion);
    }

    /** The same, and whether the caller may hear that it goes forward; null leaves that as it is. */
    @Transactional
    public void write(
            CaseReference reference,
            @Nullable Long giverId,
            String notes,
            @Nullable Boolean callerMayHear,
            int seenVersion) {
        openCases.lock(reference);
        Consent consent = consents.findByReference(reference.value()).orElseGet(() -> new Consent(reference));
        if (consent.write(giverId, notes, callerMayHear, seenVersion)) {
            consents.save(consent);
            cases.note(reference, "consent-written");
            accessLog.changed(reference.value(), "consent");
        }
    }

    /** What was agreed before the case was reopened, the first first. */
    @Transactional(readOnly = true)
    public List<PastConsent> past(CaseReference reference) {
        return jdbc.sql("""
                        select c.*, p.name from consent_past c left join person p on p.id = c.giver_id
                        where c.reference = ? order by c.ended_at""")
                .param(reference.value())
                .query((row, number) -> new PastConsent(
                        row.getString("name"),
                        row.getString("notes"),
                        row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                        row.getString("channel"),
                        row.getString("topics").isEmpty()
                                ? List.of()
                                : List.of(row.getString("topics").split(",", -1)),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class),
                        row.getObject("withdrawn_at", OffsetDateTime.class),
                        row.getObject("ended_at", OffsetDateTime.class)))
                .list();
    }

    /** What was agreed ended with the case; the parents are asked anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void askAnew(CaseReopened reopened) {
        consents.keepPast(reopened.reference().value(), days.now());
        consents.deleteNow(reopened.reference().value());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        consents.deleteNow(removal.reference().value());
    }
}
