package fi.luukku.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter there is, in every language. They are all left in {@code target/letters/review.html} to be read. */
class EveryLetterTest {

    private static final OfficeProperties OFFICE =
            new OfficeProperties("Perheiden tuki", "08 000 0000", "perheiden.tuki@luukku.example");
    private static final Pattern CONTROL = Pattern.compile("\\[#[^\\]]*]|\\[/]");
    private static final int LONGEST_SENTENCE = 30;

    private final LetterWriter writer = new LetterWriter(OFFICE);

    static List<String> kinds() throws Exception {
        return Invented.kinds();
    }

    static Stream<Arguments> letters() throws Exception {
        return kinds().stream()
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isThereInAllLanguagesAndAsksForTheSame(String kind) throws Exception {
        for (Language language : Language.values()) {
            assertThat(Invented.TEMPLATES.resolve(kind + "_" + language.code() + ".txt"))
                    .exists();
            assertThat(Invented.expressions(Invented.template(kind, language)))
                    .as("what %s in %s asks for", kind, language)
                    .isEqualTo(Invented.expressions(Invented.template(kind, Language.FI)));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void saysAllOfItAndNothingOfTheFamilyInTheSubject(String kind, Language language) throws Exception {
        String template = Invented.template(kind, language);
        assertThat(template.lines().findFirst().orElseThrow())
                .as("a subject shows nothing that it is told")
                .doesNotContain("[(", "[[");
        assertThat(template)
                .as("the sign-off in letters/frame comes by itself")
                .doesNotContain("${office.name}")
                .doesNotEndWith("[(${office.phone})]\n");
        for (int situation = 0; situation < Invented.SITUATIONS; situation++) {
            WrittenText text = written(kind, language, situation);
            assertThat(text.subject()).isNotBlank().doesNotContain("\n");
            assertThat(text.body())
                    .contains("Perheiden tuki\n08 000 0000")
                    .doesNotContain(" null", "[(", "[#", "[/", "[[", "&#", "${", LetterTemplate.HOLE, "\n\n\n")
                    .doesNotContain("  .", " ,", "()");
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void isInShortSentences(String kind, Language language) throws Exception {
        for (String sentence : written(kind, language, 0).body().split("[.!?:]\\s|\\n\\s*[-\\n]", -1)) {
            assertThat(sentence.strip().split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void beginsWithAGreetingAndAWholeSentence(String kind, Language language) throws Exception {
        String greeting = switch (language) {
            case FI -> "Hei";
            case SV -> "Hej";
            case EN -> "Hello";
        };
        for (int situation = 0; situation < Invented.SITUATIONS; situation++) {
            assertThat(written(kind, language, situation).body())
                    .matches("(?s)" + greeting + "( Anna Esimerkki)?,\n\n[\\p{Lu}0-9].*");
        }
    }

    @Test
    void rulesAreOfLettersThatThereAreAndInWordsThatMeanSomething() throws Exception {
        Map<String, Set<String>> rules = new LetterRules().all();

        assertThat(kinds()).containsAll(rules.keySet());
        assertThat(rules.values())
                .allSatisfy(words -> assertThat(LetterRules.WORDS).containsAll(words));
        assertThat(new LetterRules().goesRegardless("meeting-cancelled")).isTrue();
        assertThat(new LetterRules().goesRegardless("plan")).isFalse();
        assertThat(new LetterRules().isUrgent("reminder")).isFalse();
    }

    @Test
    void aLetterThatIsNotToldWhatItSaysIsNotWritten() {
        Addressee to = new Addressee("Anna Esimerkki", "anna@esimerkki.example", Language.FI);

        assertThatIllegalStateException()
                .isThrownBy(() -> writer.write("promise-question", to, Map.of("what", "Soitan", "dueOn", "huomenna")))
                .withMessage("The letter promise-question shows something that it is not told");
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.write("feedback-reminder", to, Map.of("until", "huomenna", "link", "x")))
                .withMessage("The letter feedback-reminder is not told child");
    }

    @Test
    void areAllOnOnePageToBeRead() throws Exception {
        List<LetterReview.Entry> entries = new ArrayList<>();
        for (String kind : kinds()) {
            for (int situation = 0; situation < Invented.SITUATIONS; situation++) {
                List<WrittenText> texts = new ArrayList<>();
                for (Language language : Language.values()) {
                    texts.add(written(kind, language, situation));
                }
                boolean same = entries.stream().anyMatch(entry -> entry.texts().equals(texts));
                if (!same) {
                    entries.add(new LetterReview.Entry(kind, situation, texts));
                }
            }
        }

        String page = LetterReview.write(entries);

        assertThat(page).contains(kinds()).contains("lang=\"fi\"", "lang=\"sv\"", "lang=\"en\"");
        assertThat(CONTROL.matcher(page).find()).isFalse();
    }

    private WrittenText written(String kind, Language language, int situation) throws Exception {
        Addressee to = new Addressee("Anna Esimerkki", "anna@esimerkki.example", language);
        return writer.write(kind, to, Invented.content(Invented.template(kind, language), language, situation));
    }
}
