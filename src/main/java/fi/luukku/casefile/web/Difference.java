package fi.luukku.casefile.web;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A field that two people saw differently, in words.
 *
 * @param who changed it
 * @param before what it said when the page was opened, null when that is not known
 */
public record Difference(String field, String who, @Nullable String before, String now, String typed) {

    private static final String NOBODY = "";

    static Difference of(
            String label, @Nullable String before, String now, String typed, UnaryOperator<String> inWords) {
        return new Difference(
                label,
                who(before, now, typed),
                before == null ? null : inWords.apply(before),
                inWords.apply(now),
                inWords.apply(typed));
    }

    boolean matters() {
        return !who.equals(NOBODY);
    }

    private static String who(@Nullable String before, String now, String typed) {
        if (now.equals(typed)) {
            return NOBODY;
        }
        if (now.equals(before)) {
            return "changed by you";
        }
        return typed.equals(before) ? "changed by the other, kept" : "changed by you both";
    }
}
