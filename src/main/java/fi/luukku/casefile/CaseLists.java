package fi.luukku.casefile;

import fi.luukku.access.Identity;
import fi.luukku.access.SignedIn;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases in an order, so many at a time; each list reads no more rows of the database than it shows. */
@Service
public class CaseLists {

    private static final String LATEST_FIRST = "c.opened_at desc, c.reference desc";

    private final JdbcClient jdbc;
    private final CasesInSight inSight;
    private final SignedIn signedIn;
    private final Areas areas;
    private final Cases cases;

    CaseLists(JdbcClient jdbc, CasesInSight inSight, SignedIn signedIn, Areas areas, Cases cases) {
        this.jdbc = jdbc;
        this.inSight = inSight;
        this.signedIn = signedIn;
        this.areas = areas;
        this.cases = cases;
    }

    /**
     * The latest first; of one area when {@code areaCode} is that of an area, else of all.
     *
     * @param after the last case of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public List<CaseView> page(String areaCode, boolean closed, @Nullable CaseReference after, int atMost) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder(closed ? "c.status = 'CLOSED'" : "c.status <> 'CLOSED'");
        areas.find(areaCode).ifPresent(area -> {
            where.append(" and c.area_code = :area");
            parameters.put("area", area.code());
        });
        if (after != null) {
            where.append(" and (c.opened_at, c.reference) <"
                    + " ((select b.opened_at from support_case b where b.reference = :after), :after)");
            parameters.put("after", after.value());
        }
        return list(where.toString(), LATEST_FIRST, parameters, atMost);
    }

    /** Open cases whose own worker, or the one who works with them, is who asks, the latest first. */
    @Transactional(readOnly = true)
    public List<CaseView> mine(int atMost) {
        Set<String> addresses = signedIn.identity().map(Identity::addresses).orElse(Set.of());
        return list(
                "(lower(c.own_worker_email) = any(:addresses) or lower(c.pair_worker_email) = any(:addresses))"
                        + " and c.status <> 'CLOSED'",
                LATEST_FIRST,
                Map.of("addresses", addresses.toArray(String[]::new)),
                atMost);
    }

    /** Contacts to write and parents to reach by then, the longest due first. */
    @Transactional(readOnly = true)
    public List<CaseView> due(OffsetDateTime until, int atMost) {
        return list(
                "c.status in ('OPENED', 'CONTACT_RECORDED') and c.due_at <= :until",
                "c.due_at, c.reference",
                Map.of("until", until),
                atMost);
    }

    /** The number stands in the statement, so that the database plans for few rows. */
    private List<CaseView> list(String where, String order, Map<String, Object> parameters, int atMost) {
        CasesInSight.Condition visible = inSight.condition();
        List<CaseReference> found = jdbc
                .sql("select c.reference from support_case c where %s and %s order by %s limit %d"
                        .formatted(where, visible.sql(), order, atMost))
                .params(parameters)
                .params(visible.parameters())
                .query(String.class)
                .stream()
                .map(CaseReference::new)
                .toList();
        return cases.of(found);
    }
}
