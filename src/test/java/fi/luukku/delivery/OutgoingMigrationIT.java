package fi.luukku.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.OwnDatabase;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.part.PostgresDatabases;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What waited to leave before there were lanes leaves after the upgrade. */
@OnDatabase
class OutgoingMigrationIT {

    private static final MigrationVersion LANES = MigrationVersion.fromVersion("50");

    @Autowired
    private Surroundings surroundings;

    @Test
    void whatWaitsIsTakenOver() {
        DataSource database = new DriverManagerDataSource(OwnDatabase.beside(surroundings.database()), "postgres", "");
        migrate(database, lastBefore(database, LANES));
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("""
                insert into letter (id, letter_key, case_reference, kind, language, recipient, address, subject, body,
                    status, created_at)
                values (7, 'k', 'KAA-2026-0001', 'plan', 'FI', 'Äiti Esimerkki', 'aiti@esimerkki.example', 's', 'b',
                    'WAITING', now());
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('send-letter', '7', now(), false, 1),
                       ('publish-message', 'luukku.promise-answered|KAA-2026-0001-P1', now(), false, 1),
                       ('publish-message', 'luukku.feedback-received|OUL-2026-0002', now(), false, 1);
                """).update();

        migrate(database, LANES);

        assertThat(jdbc.sql("select lane || ' ' || kind || ' ' || subject from outgoing order by lane, id")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "KAA-2026-0001 LETTER 7",
                        "KAA-2026-0001 MESSAGE luukku.promise-answered|KAA-2026-0001-P1",
                        "OUL-2026-0002 MESSAGE luukku.feedback-received|OUL-2026-0002");
        assertThat(jdbc.sql("select task_name || ' ' || task_instance from scheduled_tasks order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("deliver KAA-2026-0001", "deliver OUL-2026-0002");
    }

    private static MigrationVersion lastBefore(DataSource database, MigrationVersion version) {
        return Arrays.stream(flyway(database).load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(earlier -> earlier.compareTo(version) < 0)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void migrate(DataSource database, MigrationVersion target) {
        flyway(database).target(target).load().migrate();
    }

    private static FluentConfiguration flyway(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("application-user", PostgresDatabases.APPLICATION));
    }
}
