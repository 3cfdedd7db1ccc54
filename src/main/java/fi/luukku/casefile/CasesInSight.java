package fi.luukku.casefile;

import fi.luukku.access.CaseAccess;
import fi.luukku.access.VisibleCases;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases lists, searches and notices may show to whoever asks. The one place where that is said to the database. */
@Component
public class CasesInSight {

    private final JdbcClient jdbc;
    private final CaseAccess access;

    CasesInSight(JdbcClient jdbc, CaseAccess access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** A condition on {@code support_case c}, with the parameters it names. */
    Condition condition() {
        VisibleCases visible = access.visible();
        return new Condition(visible.condition("c"), visible.parameters());
    }

    /** Those of the cases that may be shown. */
    public Set<CaseReference> among(Collection<CaseReference> references) {
        if (references.isEmpty()) {
            return Set.of();
        }
        Condition visible = condition();
        List<String> found = jdbc.sql("select c.reference from support_case c where c.reference in (:references) and "
                        + visible.sql())
                .param(
                        "references",
                        references.stream().map(CaseReference::value).toList())
                .params(visible.parameters())
                .query(String.class)
                .list();
        return found.stream().map(CaseReference::new).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In SQL; its parameters have names of their own. */
    record Condition(String sql, Map<String, Object> parameters) {}
}
