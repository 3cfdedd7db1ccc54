package fi.luukku.runtime.part;

import fi.luukku.runtime.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;

/**
 * Mends one mapping of Tasklist 8.6. It leaves out the fraction of a moment that has none, but keeps the moment in a field
 * that demands one: the first task made on the stroke of a second stops the import of every later one. A copy of the
 * mapping whose dates may lack the fraction goes before Tasklist's own on its class path.
 */
final class TasklistDates {

    private static final String MAPPING = "schema/os/create/template/tasklist-list-view.json";
    private static final String DEMANDING = "date_time || epoch_millis";
    private static final String LENIENT = "date_time || strict_date_optional_time || epoch_millis";

    private TasklistDates() {}

    /** Writes the mended mapping into that folder, which can then stand on a class path. */
    static Path mendedIn(Path folder) throws IOException {
        var mended = mapping().replace(DEMANDING, LENIENT);
        var file = folder.resolve(MAPPING);
        Files.createDirectories(file.getParent());
        Files.writeString(file, mended);
        return folder;
    }

    private static String mapping() throws IOException {
        try (var jars = Files.newDirectoryStream(PartsFolder.camunda().resolve("lib"), "tasklist-els-schema-*.jar")) {
            for (var path : jars) {
                try (var jar = new JarFile(path.toFile());
                        var in = jar.getInputStream(jar.getEntry(MAPPING))) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new StartRefused("The Camunda distribution has no mapping " + MAPPING + ".");
    }
}
