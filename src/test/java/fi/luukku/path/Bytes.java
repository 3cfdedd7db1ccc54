package fi.luukku.path;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Looks for bytes in files of any size; a file that is gone meanwhile holds none. */
final class Bytes {

    private static final int BLOCK = 1 << 20;

    private Bytes() {}

    static boolean in(Path file, List<byte[]> needles) throws IOException {
        int overlap = needles.stream().mapToInt(needle -> needle.length).max().orElse(1) - 1;
        byte[] block = new byte[BLOCK + overlap];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block, kept, BLOCK); read >= 0; read = in.read(block, kept, BLOCK)) {
                int length = kept + read;
                for (byte[] needle : needles) {
                    if (contains(block, length, needle)) {
                        return true;
                    }
                }
                kept = Math.min(overlap, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        } catch (NoSuchFileException e) {
            return false;
        }
        return false;
    }

    private static boolean contains(byte[] block, int length, byte[] needle) {
        for (int at = 0; at <= length - needle.length; at++) {
            int same = 0;
            while (same < needle.length && block[at + same] == needle[same]) {
                same++;
            }
            if (same == needle.length) {
                return true;
            }
        }
        return false;
    }
}
