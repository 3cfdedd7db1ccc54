package fi.luukku.feedback.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.feedback.ChildWords;
import fi.luukku.feedback.Face;
import fi.luukku.feedback.FeedbackAnswers;
import fi.luukku.feedback.FeedbackAnswers.Asked;
import fi.luukku.feedback.FeedbackForm;
import fi.luukku.feedback.ParentWords;
import fi.luukku.feedback.ServiceChange;
import fi.luukku.feedback.ServiceEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as typed: {@code helped}, {@code life}, {@code service-17} and {@code service-words-17} by a parent, {@code face},
 * {@code faceHelped} and {@code faceHeard} by a child, {@code words} by both.
 */
record Words(Map<String, String> typed) {

    static final Words NONE = new Words(Map.of());

    private static final String SERVICE = "service-";
    private static final String SERVICE_WORDS = "service-words-";

    boolean isWhole(Asked asked) {
        boolean chosen = asked.form() == FeedbackForm.CHILD ? !isFaceMissing() : !isHelpedMissing() && !isLifeMissing();
        return chosen && !isTooLong() && asked.services().stream().noneMatch(service -> isTooLong(service.id()));
    }

    /** What a parent says, when it {@link #isWhole}. */
    ParentWords ofParent(Asked asked) {
        return new ParentWords(
                Integer.parseInt(helped()),
                Integer.parseInt(life()),
                asked.services().stream()
                        .flatMap(service -> chosen(ServiceEffect.class, effectOf(service.id())).stream()
                                .map(effect -> new ServiceChange(service.name(), effect, wordsOf(service.id()))))
                        .toList(),
                words());
    }

    /** What a child says, when it {@link #isWhole}. */
    ChildWords ofChild() {
        return new ChildWords(
                face(face()).orElseThrow(),
                face(faceHelped()).orElse(null),
                face(faceHeard()).orElse(null),
                words());
    }

    private static Optional<Face> face(String name) {
        return chosen(Face.class, name);
    }

    private static <E extends Enum<E>> Optional<E> chosen(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
    }

    public String helped() {
        return text("helped");
    }

    public String life() {
        return text("life");
    }

    public String face() {
        return text("face");
    }

    public String faceHelped() {
        return text("faceHelped");
    }

    public String faceHeard() {
        return text("faceHeard");
    }

    public String words() {
        return text("words");
    }

    public String effectOf(long service) {
        return text(SERVICE + service);
    }

    public String wordsOf(long service) {
        return text(SERVICE_WORDS + service);
    }

    private String text(String field) {
        @Nullable String value = typed.get(field);
        return Typed.text(value);
    }

    public boolean isHelpedMissing() {
        return !helped().matches("[1-5]");
    }

    public boolean isLifeMissing() {
        return !life().matches("[1-5]");
    }

    public boolean isFaceMissing() {
        return face(face()).isEmpty();
    }

    public boolean isTooLong() {
        return words().length() > FeedbackAnswers.LONGEST_WORDS;
    }

    public boolean isTooLong(long service) {
        return wordsOf(service).length() > FeedbackAnswers.LONGEST_SERVICE_WORDS;
    }

    public int length() {
        return words().length();
    }

    public int longest() {
        return FeedbackAnswers.LONGEST_WORDS;
    }

    public int longestOfService() {
        return FeedbackAnswers.LONGEST_SERVICE_WORDS;
    }

    public List<Face> faces() {
        return List.of(Face.values());
    }

    public List<String> effects() {
        return Stream.of(ServiceEffect.values()).map(Enum::name).toList();
    }
}
