package fi.luukku.runtime.part;

import static fi.luukku.runtime.RuntimePort.POSTGRESQL;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.process.OwnProcesses;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, where Luukku keeps its record. */
public final class PostgresPart implements Part {

    private static final String USER = PostgresDatabases.OWNER;

    private final OwnProcesses processes;
    private final RuntimeSettings settings;
    private @Nullable EmbeddedPostgres postgres;

    public PostgresPart(OwnProcesses processes, RuntimeSettings settings) {
        this.processes = processes;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() throws IOException {
        Path data = settings.data().resolve("postgresql");
        processes.expectPostmaster(data.resolve("postmaster.pid"));
        var log = Redirect.appendTo(
                settings.data().resolve("logs").resolve("postgresql.log").toFile());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(Files.createDirectories(data))
                .setOverrideWorkingDirectory(RuntimeSettings.home()
                        .resolve("parts")
                        .resolve("postgresql")
                        .toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(settings.ports().of(POSTGRESQL))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "32MB")
                .setServerConfig("fsync", settings.keep() ? "on" : "off")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // Else its log quotes the rows it refuses.
                .setServerConfig("log_error_verbosity", "terse")
                // Every test context that Spring keeps has a pool of its own.
                .setServerConfig("max_connections", "300")
                .setPGStartupWait(Duration.ofMinutes(1))
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .start();
    }

    /** Makes an empty database of this name, where there is none yet; returns its JDBC address. */
    public String database(String name) {
        var address =
                "jdbc:postgresql://127.0.0.1:%d/".formatted(settings.ports().of(POSTGRESQL));
        return PostgresDatabases.at(address, USER).ensure(name);
    }

    public String user() {
        return USER;
    }

    @Override
    public void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
