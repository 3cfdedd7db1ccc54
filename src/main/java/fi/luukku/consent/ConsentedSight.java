package fi.luukku.consent;

import fi.luukku.access.Identity;
import fi.luukku.access.LentSight;
import fi.luukku.access.Relation;
import fi.luukku.access.Role;
import fi.luukku.casefile.Area;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.People;
import fi.luukku.deadline.WorkingDays;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What workers see because a family agreed: they are on its card, or do the work in its area that it agreed to. */
@Component
class ConsentedSight implements LentSight {

    private static final String IN_FORCE = """
            withdrawn_at is null and valid_until >= :today
            and (person_id = any(:people) or role_code = any(:roles) and area_code = any(:areas))""";

    private final JdbcClient jdbc;
    private final People people;
    private final Areas areas;
    private final WorkingDays days;

    ConsentedSight(JdbcClient jdbc, People people, Areas areas, WorkingDays days) {
        this.jdbc = jdbc;
        this.people = people;
        this.areas = areas;
        this.days = days;
    }

    @Override
    public Relation relation() {
        return Relation.CONSENT;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Set<String>> of(String reference, Identity worker) {
        Set<String> topics = of(worker, "select topics from consent_grant where reference = :reference and " + IN_FORCE)
                .param("reference", reference)
                .query(String.class)
                .stream()
                .flatMap(codes -> Arrays.stream(codes.split(",", -1)))
                .collect(Collectors.toUnmodifiableSet());
        return topics.isEmpty() ? Optional.empty() : Optional.of(topics);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> references(Identity worker) {
        return of(worker, "select distinct reference from consent_grant where " + IN_FORCE).query(String.class).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private StatementSpec of(Identity worker, String sql) {
        return jdbc.sql(sql)
                .param("today", days.today())
                .param("people", people.withEmail(worker.addresses()).toArray(Long[]::new))
                .param("roles", worker.roles().stream().map(Role::code).toArray(String[]::new))
                .param(
                        "areas",
                        areas.all().stream()
                                .map(Area::code)
                                .filter(worker::worksIn)
                                .toArray(String[]::new));
    }
}
