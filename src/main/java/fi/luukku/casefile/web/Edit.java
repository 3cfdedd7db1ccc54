package fi.luukku.casefile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * A part of the card that is being edited: what stands in its form and what is wrong with it. When somebody else was
 * faster it also tells, field by field, what the writer had before them, what the card says now and what was typed.
 *
 * @param seen what the record said when its page was opened, carried by the form
 */
public record Edit<F extends Record & Typing>(F form, Problems problems, String seen, List<Difference> differences) {

    /** As the record is now. */
    public static <F extends Record & Typing> Edit<F> of(F present) {
        return new Edit<>(present, new Problems(), Fields.carried(present), List.of());
    }

    /** As typed, with what is wrong with it. */
    public static <F extends Record & Typing> Edit<F> refused(F typed, Problems problems, String seen) {
        return new Edit<>(typed, problems, seen, List.of());
    }

    /**
     * As typed over what the record has become meanwhile: fields that the writer left alone hold what the other wrote, so
     * saving again changes what the writer changed and nothing else.
     *
     * @param what was changed, {@code the contact}
     * @param inWords how the value of a field reads: its name and its value in, words out
     */
    public static <F extends Record & Typing> Edit<F> overtaken(
            F typed, F present, String seen, String what, BinaryOperator<String> inWords) {
        Map<String, String> before = Fields.carried(seen);
        Map<String, String> now = Fields.of(present);
        Map<String, String> mine = Fields.of(typed);
        Map<String, String> next = new LinkedHashMap<>();
        now.forEach((field, value) -> next.put(
                field, Objects.equals(before.get(field), mine.get(field)) ? value : mine.getOrDefault(field, "")));
        List<Difference> differences = typed.labels().entrySet().stream()
                .map(field -> Difference.of(
                        field.getValue(),
                        before.get(field.getKey()),
                        now.getOrDefault(field.getKey(), ""),
                        mine.getOrDefault(field.getKey(), ""),
                        value -> inWords.apply(field.getKey(), value)))
                .filter(Difference::matters)
                .toList();
        Problems problems = new Problems()
                .add(
                        Problems.SECTION,
                        ("Someone else has changed %s meanwhile. What you typed is kept but not saved yet."
                                        + " Look at what changed, and save again.")
                                .formatted(what));
        return new Edit<>(Fields.with(typed, next, present), problems, Fields.carried(present), differences);
    }

    /** The value of a field as it stands. */
    public static String asItIs(String field, String value) {
        return value.equals("true") ? "Yes" : value.equals("false") ? "No" : value;
    }
}
