package fi.luukku.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** PostgreSQL's own note of its process, in its data folder: the number in line 1, the start in seconds in line 3. */
final class PostmasterFile {

    private PostmasterFile() {}

    static Optional<KnownProcess> read(Path file) {
        try {
            var lines = Files.readAllLines(file);
            return Optional.of(new KnownProcess(
                    Long.parseLong(lines.get(0).strip()),
                    Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
