package fi.luukku.runtime.part;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.StartRefused;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Where Maven has laid out the parts that do not fit on a class path. */
public final class PartsFolder {

    private static final String COMMAND = "mvn process-test-resources";

    private PartsFolder() {}

    /** The Camunda distribution. */
    static Path camunda() {
        return newest("camunda-zeebe-", "lib");
    }

    /** The class path of OpenSearch's jars, each by name. */
    static String openSearch() {
        try (var jars = Files.list(newest("opensearch-", ""))) {
            return jars.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw missing();
        }
    }

    /** Refuses the start where they are not there, naming the command that brings them. */
    public static void check() {
        camunda();
        openSearch();
    }

    private static Path newest(String prefix, String inside) {
        var parts = RuntimeSettings.home().resolve("parts");
        try (var folders = Files.list(parts)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> Files.isDirectory(folder.resolve(inside)))
                    .max(Path::compareTo)
                    .orElseThrow(PartsFolder::missing);
        } catch (IOException e) {
            throw missing();
        }
    }

    private static StartRefused missing() {
        return new StartRefused(
                "Camunda and OpenSearch are not laid out in %s yet: run `%s` once in the project's folder."
                        .formatted(RuntimeSettings.home().resolve("parts"), COMMAND));
    }
}
