package fi.luukku.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one run of the runtime needs to know.
 *
 * @param ports where its parts listen
 * @param data the folder its data, letters and logs live in
 * @param fresh whether what is in that folder goes first
 * @param keep whether the folder stays when the run ends
 */
public record RuntimeSettings(RuntimePorts ports, Path data, boolean fresh, boolean keep) {

    /** Of a person trying Luukku out: the usual ports, and data that survive a restart. */
    public static RuntimeSettings forTryOut() {
        var given = given();
        var fresh = Boolean.parseBoolean(given.apply("luukku.runtime.fresh"));
        return new RuntimeSettings(RuntimePorts.given(given), home().resolve("try-out"), fresh, true);
    }

    /** Of {@link PartsOnly}: free ports, its own folder, nothing kept from before. */
    public static RuntimeSettings forPartsOnly() {
        return new RuntimeSettings(RuntimePorts.free().onHttps(), home().resolve("parts-only"), true, false);
    }

    /** Of one run of tests: free ports, a folder of its own under {@code target}, gone afterwards. */
    public static RuntimeSettings forTests() {
        var data = Path.of("target", "runtime-" + ProcessHandle.current().pid());
        return new RuntimeSettings(RuntimePorts.free().onHttps(), data.toAbsolutePath(), true, false);
    }

    /** Where the parts and everything that outlives a build lie: {@code .luukku}, never committed. */
    public static Path home() {
        return Path.of(".luukku").toAbsolutePath();
    }

    /** What the pages are served with where that is on https. */
    public static LocalCertificate certificate() {
        return LocalCertificate.in(home().resolve("https"));
    }

    /** A system property of this JVM or else one given to Maven, which hands them on in a file. */
    private static Function<String, @Nullable String> given() {
        var toMaven = new Properties();
        var file = System.getProperty("luukku.runtime.given");
        if (file != null && Files.isReadable(Path.of(file))) {
            try (InputStream in = Files.newInputStream(Path.of(file))) {
                toMaven.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return name -> System.getProperty(name, toMaven.getProperty(name));
    }
}
