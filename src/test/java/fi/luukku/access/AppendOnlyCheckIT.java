package fi.luukku.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.Surroundings;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
class AppendOnlyCheckIT {

    private static OwnDatabase database;

    @BeforeAll
    static void aDatabaseOfItsOwn(@Autowired Surroundings surroundings) {
        database = new OwnDatabase(surroundings, "luukku_rights");
        database.migrate("latest");
    }

    @AfterAll
    static void dropIt() {
        database.drop();
    }

    @Test
    void aUserThatMayOnlyAddIsFine() {
        assertThatCode(() -> start(database.luukku(), true)).doesNotThrowAnyException();
    }

    @Test
    void theOwnerIsWarnedOfOrRefusedByASetting() {
        assertThatCode(() -> start(database.owner(), false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(database.owner(), true)).hasMessageContaining("spring.flyway.user");
    }

    @Test
    void aRightThatSomebodyGaveIsNoticedAndTakenBackByTheNextStart() {
        database.owner().sql("grant update on access_log to luukku").update();
        assertThatThrownBy(() -> start(database.luukku(), true)).hasMessageContaining("can change the access log");

        database.migrate("latest");

        assertThatCode(() -> start(database.luukku(), true)).doesNotThrowAnyException();
    }

    @Test
    void whereTheOwnerAndLuukkuAreOneTheTablesAreMadeAllTheSame(@Autowired Surroundings surroundings) {
        OwnDatabase simple = new OwnDatabase(surroundings, "luukku_one_user");
        try {
            assertThatCode(() -> migrate(simple, "postgres")).doesNotThrowAnyException();
            assertThatThrownBy(() -> migrate(simple, "nobody"))
                    .isInstanceOf(FlywayException.class)
                    .rootCause()
                    .hasMessageContaining("There is no database user nobody: create it first");
        } finally {
            simple.drop();
        }
    }

    private static void migrate(OwnDatabase database, String application) {
        Flyway.configure()
                .dataSource(database.address(), "postgres", "")
                .placeholders(Map.of("application-user", application))
                .load()
                .migrate();
    }

    private static void start(JdbcClient as, boolean required) {
        new AppendOnlyCheck(as, new AccessLogProperties(required)).afterSingletonsInstantiated();
    }
}
