package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters around a family's table, in each language. They are left in target/letters to be read. */
class TableLettersTest {

    private static final String LINK = "http://localhost:8090/promise/token";
    private static final List<Map<String, Object>> SITUATIONS = List.of(
            Map.of(
                    "followUp",
                    false,
                    "changed",
                    false,
                    "meetAgain",
                    true,
                    "cameTrue",
                    false,
                    "strongerSupport",
                    false,
                    "child",
                    false),
            Map.of(
                    "followUp",
                    true,
                    "changed",
                    true,
                    "meetAgain",
                    false,
                    "cameTrue",
                    true,
                    "strongerSupport",
                    false,
                    "child",
                    true));

    private final LetterWriter writer =
            new LetterWriter(new OfficeProperties("Perheiden tuki", "08 000 0000", "perheiden.tuki@luukku.example"));

    static Stream<Arguments> letters() {
        return Stream.of(
                        "invitation",
                        "meeting-cancelled",
                        "meeting-postponed",
                        "reminder",
                        "plan",
                        "promise-question",
                        "feedback-request",
                        "feedback-reminder")
                .flatMap(kind -> Stream.of(Language.values())
                        .flatMap(language -> Stream.of(0, 1).map(at -> Arguments.of(kind, language, at))));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void sayWhatTheyMustAndNothingOfTheFamilyInTheSubject(String kind, Language language, int situation)
            throws IOException {
        WrittenText text = writer.write(
                kind, new Addressee("Anna Esimerkki", "anna@esimerkki.example", language), content(situation));

        keep(kind + "_" + language.code() + "_" + situation, text);
        assertThat(text.subject()).isNotBlank().doesNotContain("Anna", "Esimerkki", "KAA-", "Aamut", "[", "\n");
        assertThat(text.body())
                .startsWith(greeting(language) + " Anna Esimerkki,")
                .contains("Perheiden tuki\n08 000 0000")
                .doesNotContain(" null", "[(", "[#", "\n\n\n\n", "&#");
        if (kind.startsWith("promise") || kind.startsWith("feedback")) {
            assertThat(text.body().lines()).contains(LINK);
        }
    }

    private static String greeting(Language language) {
        return switch (language) {
            case FI -> "Hei";
            case SV -> "Hej";
            case EN -> "Hello";
        };
    }

    private static Map<String, Object> content(int situation) {
        Map<String, Object> content = new HashMap<>(SITUATIONS.get(situation));
        content.put("when", "tiistaina 1.12.2026 kello 9.00");
        content.put("where", "Kaakkurin neuvonpitohuone, Kaakkurintie 1");
        content.put("roles", List.of("lapsi", "vanhempi", "opettaja"));
        content.put("ownWorker", Map.of("name", "Oma Työntekijä", "phone", "08 000 0012"));
        content.put("goal", situation == 0 ? "Aamut ilman \"itkua\" & riitaa" : "");
        content.put(
                "promises",
                situation == 0
                        ? List.of(
                                Map.of(
                                        "who",
                                        "Anna Esimerkki",
                                        "what",
                                        "Vien kouluun",
                                        "dueOn",
                                        "maanantaina 7.12.2026"),
                                Map.of("who", "Oma Työntekijä", "what", "Soitan", "dueOn", "tiistaina 8.12.2026"))
                        : List.of());
        content.put("what", "Vien kouluun");
        content.put("dueOn", "maanantaina 7.12.2026");
        content.put("until", "sunnuntaina 6.12.2026");
        content.put("link", URI.create(LINK));
        return content;
    }

    private static void keep(String name, WrittenText text) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(folder.resolve(name + ".txt"), text.subject() + "\n\n" + text.body());
    }
}
