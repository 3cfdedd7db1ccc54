package fi.luukku.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of one kind of letter in one language, {@code letters/<kind>_<language>.txt}, with the sign-off that all
 * letters share below them.
 *
 * @param text for the template engine; what would show nothing shows {@link #HOLE}
 * @param choices the names that decide by themselves whether something is said
 */
record LetterTemplate(String kind, String text, List<String> choices) {

    /** A character that no language uses: where it is in a letter, something was not told to it. */
    static final String HOLE = "\uE000";

    private static final Pattern SHOWN = Pattern.compile("\\[\\(\\$\\{([^}]*)}\\)]");
    private static final Pattern CHOICE = Pattern.compile("th:(?:if|unless)=\"\\$\\{\\s*!?\\s*(\\w+)\\s*}\"");

    static LetterTemplate of(String kind, Language language) {
        String words = read(kind + "_" + language.code()).strip() + "\n\n" + read("frame/sign-off_" + language.code());
        return new LetterTemplate(
                kind,
                SHOWN.matcher(words).replaceAll("[(\\${$1} ?: '" + HOLE + "')]"),
                CHOICE.matcher(words)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .toList());
    }

    /** @throws IllegalStateException when something is not told that decides what the letter says */
    void mustKnow(Collection<String> told) {
        choices.stream().filter(name -> !told.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("The letter " + kind + " is not told " + name);
        });
    }

    /** @throws IllegalStateException when the written letter has a hole */
    void mustBeWhole(String written) {
        if (written.contains(HOLE)) {
            throw new IllegalStateException("The letter " + kind + " shows something that it is not told");
        }
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("letters/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
