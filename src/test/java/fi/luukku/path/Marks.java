package fi.luukku.path;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a family is filled with in one run of a test, so that each word of it can be known again wherever it turns up. */
final class Marks {

    private static final int NUMBERS = 1_000_000;
    private static final int IDENTITY_CODE = 11;

    private final int number = new Random().nextInt(NUMBERS);
    private final String word = "mk%06dzq".formatted(number);
    private final String digits = "0407%06d".formatted(number);
    private final LocalDate day = LocalDate.of(2017, 1, 1).plusDays(number % 364);
    private int count;

    /** A word nobody else writes. */
    String word() {
        return word + ++count;
    }

    String words() {
        return "Ä %s ja %s".formatted(word(), word());
    }

    String email() {
        return word() + "@esimerkki.example";
    }

    String phone() {
        return digits;
    }

    /** As long as a Finnish one. */
    String identityCode() {
        return (word() + word).substring(0, IDENTITY_CODE);
    }

    LocalDate birthDate() {
        return day;
    }

    /** What to look for: every mark begins with one of these. */
    List<String> needles() {
        return List.of(word, digits.substring(1), day.toString());
    }

    /** The first that stands in the text. */
    static boolean in(String text, List<String> needles) {
        return needles.stream().anyMatch(text::contains);
    }

    /** The same as they may lie on a disk. */
    static List<byte[]> asBytes(List<String> needles) {
        return needles.stream()
                .flatMap(needle -> Stream.of(
                        needle.getBytes(StandardCharsets.UTF_8),
                        needle.getBytes(StandardCharsets.UTF_16LE),
                        needle.getBytes(StandardCharsets.UTF_16BE)))
                .toList();
    }
}
