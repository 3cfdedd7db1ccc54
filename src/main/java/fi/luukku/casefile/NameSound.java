package fi.luukku.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A name as it sounds, so that one spelling finds the other: Wirtanen and Virtanen, Liisa and Lisa, Åberg and Oberg. Its
 * words are paired in each order, since people tell the family name first or last and leave second names out.
 */
final class NameSound {

    /** More words than that are not looked at. */
    private static final int WORDS = 5;

    private static final int WORD_LENGTH = 40;

    private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}'’]");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

    /** In this order. */
    private static final String[][] SOUNDS = {
        {"ø", "o"},
        {"æ", "a"},
        {"ß", "s"},
        {"ck", "k"},
        {"ch", "k"},
        {"qu", "kv"},
        {"q", "k"},
        {"c", "k"},
        {"w", "v"},
        {"x", "ks"},
        {"z", "ts"},
        {"ph", "f"},
        {"th", "t"}
    };

    private NameSound() {}

    /** The name's words in their order, in each way it may be read; none when it has no letter. */
    static List<List<String>> readings(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Stream.of(plain, plain.replace('å', 'o'))
                .flatMap(one -> Stream.of(
                        HYPHEN.matcher(one).replaceAll(" "), HYPHEN.matcher(one).replaceAll("")))
                .map(NameSound::words)
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    /** Two words each, in each order; the word alone when there is but one. */
    static Set<String> pairs(String name) {
        Set<String> pairs = new LinkedHashSet<>();
        for (List<String> words : readings(name)) {
            if (words.size() == 1) {
                pairs.add(words.getFirst());
            }
            words.forEach(one -> words.stream()
                    .filter(other -> !other.equals(one))
                    .map(other -> one + " " + other)
                    .forEach(pairs::add));
        }
        return pairs;
    }

    private static List<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text, -1))
                .filter(word -> !word.isEmpty())
                .map(NameSound::sound)
                .distinct()
                .limit(WORDS)
                .toList();
    }

    private static String sound(String word) {
        String sound =
                MARK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        for (String[] one : SOUNDS) {
            sound = sound.replace(one[0], one[1]);
        }
        sound = DOUBLE.matcher(sound).replaceAll("$1");
        return sound.substring(
                0, sound.offsetByCodePoints(0, Math.min(WORD_LENGTH, sound.codePointCount(0, sound.length()))));
    }
}
