package fi.luukku.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder one run lives in. Two runs never share one: it is locked while in use, also against a killed one's end. */
final class DataFolder implements AutoCloseable {

    static final long NEEDED_BYTES = 1_000_000_000;

    private final RuntimeSettings settings;
    private final FileChannel channel;

    private DataFolder(RuntimeSettings settings, FileChannel channel) {
        this.settings = settings;
        this.channel = channel;
    }

    /** Locks it and looks whether there is room; refuses with a sentence where not. */
    static DataFolder open(RuntimeSettings settings) throws IOException {
        var folder = Files.createDirectories(settings.data());
        checkRoom(folder, Files.getFileStore(folder).getUsableSpace());
        var channel = FileChannel.open(
                folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
        if (lock(channel) == null) {
            channel.close();
            throw new StartRefused(("Another Luukku runs on %s already: end it first, its address and this one's data"
                            + " are the same.")
                    .formatted(folder));
        }
        return new DataFolder(settings, channel);
    }

    static void checkRoom(Path folder, long freeBytes) {
        if (freeBytes < NEEDED_BYTES) {
            throw new StartRefused("Only %d MB are free on the disk of %s and about %d MB are needed: make some room."
                    .formatted(freeBytes / 1_000_000, folder, NEEDED_BYTES / 1_000_000));
        }
    }

    /** Empties the folder where a fresh start was asked for; whatever was running in it must have ended. */
    void prepare() throws IOException {
        if (settings.fresh()) {
            try (var inside = Files.list(settings.data())) {
                for (var path : inside.filter(file -> !file.endsWith("in-use")).toList()) {
                    delete(path);
                }
            }
        }
        Files.createDirectories(settings.data().resolve("logs"));
        Files.createDirectories(settings.data().resolve("mail"));
    }

    /** Unlocks it, and removes it where it was for one run only; beside it stay the logs of the last such run. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!settings.keep()) {
            keepLogs();
            delete(settings.data());
        }
    }

    private void keepLogs() throws IOException {
        var logs = settings.data().resolve("logs");
        var kept = settings.data().resolveSibling("runtime-logs");
        if (Files.exists(logs)) {
            if (Files.exists(kept)) {
                delete(kept);
            }
            Files.move(logs, kept);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
