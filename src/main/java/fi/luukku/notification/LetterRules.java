package fi.luukku.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What is special about some kinds of letters, from {@code letters/rules.properties}. */
@Component
class LetterRules {

    static final Set<String> WORDS = Set.of("regardless", "urgent");

    private final Map<String, Set<String>> rules;

    LetterRules() {
        rules = read().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        rule -> rule.getKey().toString(),
                        rule -> Arrays.stream(rule.getValue().toString().split(","))
                                .map(String::strip)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    /** Whether it goes also to somebody whom the family does not agree to any more: it tells nothing of the family. */
    boolean goesRegardless(String kind) {
        return has(kind, "regardless");
    }

    /** Whether it goes by text message at night too. */
    boolean isUrgent(String kind) {
        return has(kind, "urgent");
    }

    Map<String, Set<String>> all() {
        return rules;
    }

    private boolean has(String kind, String word) {
        return rules.getOrDefault(kind, Set.of()).contains(word);
    }

    private static Properties read() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("letters/rules.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
