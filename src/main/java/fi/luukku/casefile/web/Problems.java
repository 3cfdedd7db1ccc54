package fi.luukku.casefile.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, by field and in the words of the work. The page shows each beside its field and all of them
 * on top, in the order they were found.
 */
public final class Problems {

    /** The field of a problem that concerns the whole section. */
    public static final String SECTION = "";

    private final Map<String, String> byField = new LinkedHashMap<>();

    /** Keeps the first problem of a field. */
    public Problems add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    /** Adds the problem when the text is longer than that many characters. */
    public Problems tooLong(String field, String what, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest
                ? this
                : add(
                        field,
                        "%s is %,d characters long; at most %,d fit. Please shorten it."
                                .formatted(what, length, longest));
    }

    public boolean none() {
        return byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public Map<String, String> byField() {
        return byField;
    }
}
