package fi.luukku.directory.web;

import fi.luukku.directory.UnitKind;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a worker looks for in the directory: words of a name, a kind, an area; each may be empty. */
record UnitQuery(String words, String kind, String area) implements Serializable {

    static final UnitQuery EVERYTHING = new UnitQuery("", "", "");

    private static final int LONGEST = 100;

    UnitQuery {
        words = tidied(words);
        kind = tidied(kind);
        area = tidied(area);
    }

    /** Words by code, for the form. */
    static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (UnitKind one : UnitKind.values()) {
            kinds.put(one.code(), one.inWords());
        }
        return kinds;
    }

    private static String tidied(@Nullable String typed) {
        String line = typed == null
                ? ""
                : typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }
}
