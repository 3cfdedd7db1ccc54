package fi.luukku.runtime.part;

import fi.luukku.runtime.RuntimeSettings;
import fi.luukku.runtime.process.OwnProcesses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the broker and the web applications have in common: the distribution, and settings in a file. */
abstract class CamundaPart implements Part {

    private static final List<String> JAVA_25 = List.of(
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");

    private final OwnProcesses processes;
    final RuntimeSettings settings;

    @Nullable JavaProcess running;

    CamundaPart(OwnProcesses processes, RuntimeSettings settings) {
        this.processes = processes;
        this.settings = settings;
    }

    @Override
    public CompletableFuture<String> endedByItself() {
        return Objects.requireNonNull(running, "not started").ended();
    }

    /** Starts {@code mainClass} of the distribution with these Spring properties. */
    JavaProcess start(String folder, String mainClass, List<String> memory, Map<String, Object> properties)
            throws IOException {
        var file = Files.createDirectories(settings.data().resolve(folder)).resolve("settings.properties");
        Files.writeString(
                file,
                new TreeMap<>(properties)
                        .entrySet().stream()
                                .map(property -> property.getKey() + "=" + property.getValue() + "\n")
                                .collect(Collectors.joining()));
        var camunda = PartsFolder.camunda();
        var classPath = Stream.concat(
                        mended(settings.data().resolve(folder).resolve("mended")).stream(),
                        Stream.of(
                                camunda.resolve("config"),
                                camunda.resolve("lib").resolve("*")))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var own = List.of(
                "-Dapp.name=" + folder,
                "-Dapp.home=" + settings.data().resolve(folder),
                "-Dbasedir=" + settings.data().resolve(folder),
                "-Dspring.config.additional-location=" + file.toUri());
        var program = new Program(
                name(),
                folder,
                classPath,
                mainClass,
                Stream.of(memory, java25(), own).flatMap(List::stream).toList(),
                List.of());
        return JavaProcess.start(processes, program, settings.data());
    }

    /** What goes before the distribution on the class path, written into that folder. */
    Optional<Path> mended(Path folder) throws IOException {
        return Optional.empty();
    }

    private static List<String> java25() {
        return Runtime.version().feature() >= 24 ? JAVA_25 : JAVA_25.subList(1, JAVA_25.size());
    }
}
