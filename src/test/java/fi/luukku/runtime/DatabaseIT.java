package fi.luukku.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@OnDatabase
class DatabaseIT {

    @Autowired
    JdbcTemplate database;

    @Autowired
    ObjectProvider<CamundaClient> engine;

    @Autowired
    EngineClock time;

    @Autowired
    Clock clock;

    @Test
    void theDatabaseIsARealOneAndThereIsNoEngine() {
        assertThat(database.queryForObject("show server_version", String.class)).startsWith("18");
        assertThat(engine.getIfAvailable()).isNull();
    }

    @Test
    void timeMovesWithoutAnEngineToo() {
        var before = clock.instant();
        time.move(Duration.ofDays(1));
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
    }
}
