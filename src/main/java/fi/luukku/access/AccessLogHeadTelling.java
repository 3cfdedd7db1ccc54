package fi.luukku.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the head of the access log's chain to Luukku's own log every hour: kept outside the database, it shows when
 * somebody who owns the database rewrites the whole chain.
 */
@Configuration(proxyBeanMethods = false)
class AccessLogHeadTelling {

    private static final Logger log = LoggerFactory.getLogger(AccessLogHeadTelling.class);

    private final JdbcClient jdbc;

    AccessLogHeadTelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    RecurringTask<Void> tellAccessLogHeadTask() {
        return Tasks.recurring("tell-access-log-head", FixedDelay.ofHours(1)).execute((instance, context) -> tell());
    }

    void tell() {
        AccessLogHead head = jdbc.sql("select entries, hash from access_log_head")
                .query((row, number) ->
                        new AccessLogHead(row.getLong("entries"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .single();
        log.info("The access log's head is {}", head);
    }
}
