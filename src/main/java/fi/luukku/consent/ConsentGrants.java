package fi.luukku.consent;

import fi.luukku.access.AccessLog;
import fi.luukku.access.SignedIn;
import fi.luukku.casefile.AgreementTakenBack;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.PersonalDataRemoval;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may know what of a family, until when, as the family said it; and what it took back (O5, S1). */
@Service
public class ConsentGrants {

    private final JdbcClient jdbc;
    private final OpenCases openCases;
    private final Cases cases;
    private final SignedIn signedIn;
    private final AccessLog accessLog;
    private final WorkingDays days;

    ConsentGrants(
            JdbcClient jdbc,
            OpenCases openCases,
            Cases cases,
            SignedIn signedIn,
            AccessLog accessLog,
            WorkingDays days) {
        this.jdbc = jdbc;
        this.openCases = openCases;
        this.cases = cases;
        this.signedIn = signedIn;
        this.accessLog = accessLog;
        this.days = days;
    }

    /** The latest first, those that are over too. */
    @Transactional(readOnly = true)
    public List<GrantView> of(CaseReference reference) {
        return jdbc.sql("""
                        select id, person_id, role_code, topics, valid_until, given_at, withdrawn_at from consent_grant
                        where reference = ? order by id desc""")
                .param(reference.value())
                .query((row, number) -> new GrantView(
                        row.getLong("id"),
                        row.getObject("person_id", Long.class),
                        row.getString("role_code"),
                        Arrays.asList(row.getString("topics").split(",", -1)),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("given_at", OffsetDateTime.class),
                        row.getObject("withdrawn_at", OffsetDateTime.class)))
                .list();
    }

    /** Writes down that somebody may know something; the same form again is a no-op. */
    @Transactional
    public void give(CaseReference reference, NewGrant grant) {
        openCases.lock(reference);
        if (write(reference, grant)) {
            changed(reference, "consent-grant-given");
        }
    }

    /** What the parents' decision means for those on the card whom the family agreed to invite; parents and child aside. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveToInvited(CaseReference reference, List<PersonView> card, Collection<String> topics, LocalDate until) {
        if (topics.isEmpty()) {
            return;
        }
        card.stream()
                .filter(PersonView::familyAgrees)
                .filter(person ->
                        !person.guardian() && !List.of("child", "parent").contains(person.role()))
                .map(person -> new NewGrant(UUID.randomUUID(), person.id(), null, topics, until))
                .forEach(grant -> write(reference, grant));
    }

    /** What the family itself agreed to, of one it was asked about; the same again is a no-op. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveAsAsked(CaseReference reference, NewGrant grant) {
        write(reference, grant);
    }

    /** Takes one back, at once, also when the case is closed; one taken back before stays as it was. */
    @Transactional
    public void withdraw(CaseReference reference, long grantId) {
        int withdrawn =
                jdbc.sql("""
                        update consent_grant set withdrawn_at = ?
                        where reference = ? and id = ? and withdrawn_at is null""").params(days.now(), reference.value(), grantId).update();
        if (withdrawn > 0) {
            changed(reference, "consent-grant-withdrawn");
        }
    }

    /** Takes all of them back. */
    @Transactional
    public void withdrawAll(CaseReference reference) {
        int withdrawn = jdbc.sql(
                        "update consent_grant set withdrawn_at = ? where reference = ? and withdrawn_at is null")
                .params(days.now(), reference.value())
                .update();
        if (withdrawn > 0) {
            changed(reference, "consent-grants-withdrawn");
        }
    }

    private boolean write(CaseReference reference, NewGrant grant) {
        return jdbc.sql("""
                        insert into consent_grant (reference, area_code, form_id, person_id, role_code, topics,
                                                   valid_until, given_at, written_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (form_id) do nothing""")
                        .param(reference.value())
                        .param(cases.get(reference).areaCode())
                        .param(grant.formId())
                        .param(grant.personId())
                        .param(grant.roleCode())
                        .param(String.join(",", grant.topics()))
                        .param(grant.validUntil())
                        .param(days.now())
                        .param(signedIn.name())
                        .update()
                > 0;
    }

    private void changed(CaseReference reference, String what) {
        cases.note(reference, what);
        accessLog.changed(reference.value(), "consent-grants");
    }

    /** Whom the family does not agree to any more knows nothing from then on, either. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(AgreementTakenBack takenBack) {
        int withdrawn = jdbc.sql("""
                        update consent_grant set withdrawn_at = ?
                        where reference = ? and person_id = ? and withdrawn_at is null""")
                .params(days.now(), takenBack.reference().value(), takenBack.personId())
                .update();
        if (withdrawn > 0) {
            changed(takenBack.reference(), "consent-grant-withdrawn");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void removePersonalData(PersonalDataRemoval removal) {
        jdbc.sql("delete from consent_grant where reference = ?")
                .param(removal.reference().value())
                .update();
    }
}
