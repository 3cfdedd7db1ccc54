package fi.luukku.runtime;

import fi.luukku.runtime.camunda.OpenSearchApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the cases of this run of tests have gone through in the models, kept for whoever looks after the engine has ended. */
public final class PassedElements {

    private static final Path FILE = Path.of("target", "passed-elements.txt");

    private PassedElements() {}

    static void keep(OpenSearchApi openSearch) {
        try {
            Files.write(FILE, openSearch.passed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines such as {@code consent Gateway_ParentsAgree}; empty where no engine has run. */
    public static Optional<List<String>> kept() throws IOException {
        return Files.exists(FILE) ? Optional.of(Files.readAllLines(FILE)) : Optional.empty();
    }
}
