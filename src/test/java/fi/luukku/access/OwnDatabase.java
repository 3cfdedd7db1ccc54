package fi.luukku.access;

import fi.luukku.runtime.RuntimePort;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.part.PostgresDatabases;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that no other test writes to, for a chain that must stand still or be broken. */
final class OwnDatabase {

    private final PostgresDatabases databases;
    private final String name;
    private final String address;

    OwnDatabase(Surroundings surroundings, String name) {
        this.databases = PostgresDatabases.at(
                "jdbc:postgresql://127.0.0.1:%d/".formatted(surroundings.ports().of(RuntimePort.POSTGRESQL)),
                PostgresDatabases.OWNER);
        this.name = name + "_" + ProcessHandle.current().pid();
        this.address = databases.ensure(this.name);
    }

    /** Up to that version of the tables. */
    void migrate(String version) {
        Flyway.configure()
                .dataSource(address, PostgresDatabases.OWNER, "")
                .placeholders(Map.of("application-user", PostgresDatabases.APPLICATION))
                .target(version)
                .load()
                .migrate();
    }

    String address() {
        return address;
    }

    DataSource asLuukku() {
        return new DriverManagerDataSource(address, PostgresDatabases.APPLICATION, "");
    }

    JdbcClient luukku() {
        return JdbcClient.create(asLuukku());
    }

    JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(address, PostgresDatabases.OWNER, ""));
    }

    /** What only the owner can do: change rows around the triggers. */
    void behindTheTriggers(String statements) {
        owner().sql("begin; set local session_replication_role = replica; " + statements + "; commit")
                .update();
    }

    void drop() {
        databases.drop(name);
    }
}
