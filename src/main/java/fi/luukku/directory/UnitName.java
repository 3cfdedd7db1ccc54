package fi.luukku.directory;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared: "Kaakkurin  Koulu" is "Kaakkurin koulu". */
final class UnitName {

    private UnitName() {}

    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
