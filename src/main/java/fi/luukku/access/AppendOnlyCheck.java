package fi.luukku.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the start whether Luukku's own database user can do more to the access log than read and add. */
@Component
class AppendOnlyCheck implements SmartInitializingSingleton {

    static final String WARNING = "Luukku's database user can change the access log: let spring.flyway.user own the"
            + " tables and spring.datasource.username another user (docs/operating.md)";

    private static final Logger log = LoggerFactory.getLogger(AppendOnlyCheck.class);

    private final JdbcClient jdbc;
    private final AccessLogProperties properties;

    AppendOnlyCheck(JdbcClient jdbc, AccessLogProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!canChange()) {
            return;
        }
        if (properties.requireAppendOnly()) {
            throw new IllegalStateException(WARNING);
        }
        log.warn(WARNING);
    }

    /** An owner could give itself every right, so it counts as having them. */
    private boolean canChange() {
        return jdbc.sql("""
                        select has_table_privilege('access_log', 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                            or has_table_privilege('access_log_head', 'INSERT, UPDATE, DELETE, TRUNCATE, TRIGGER')
                            or (select pg_has_role(relowner, 'MEMBER') from pg_class where oid = 'access_log'::regclass)
                        """).query(Boolean.class).single();
    }
}
