package fi.luukku.feedback.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.feedback.Face;
import fi.luukku.feedback.FeedbackAnswers;
import fi.luukku.feedback.FeedbackForm;
import fi.luukku.feedback.FeedbackView;
import fi.luukku.feedback.Verdicts;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the family has told of how it went. */
@Component
class FeedbackSection implements CardSection {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final List<String> HELPED = List.of("Not at all", "A little", "Somewhat", "Much", "Very much");
    private static final List<String> LIFE = List.of("Very hard", "Hard", "Up and down", "Good", "Very good");

    private final FeedbackAnswers answers;
    private final Verdicts verdicts;

    FeedbackSection(FeedbackAnswers answers, Verdicts verdicts) {
        this.answers = answers;
        this.verdicts = verdicts;
    }

    @Override
    public String id() {
        return "feedback";
    }

    @Override
    public String title() {
        return "Feedback";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String fragment() {
        return "feedback/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return new Shown(
                answers.of(reference).stream().map(FeedbackSection::line).toList(),
                verdicts.of(reference).stream()
                        .map(verdict -> verdict.verdict().inWords() + ", "
                                + DAY.format(verdict.saidAt().atZoneSameInstant(WorkingDays.ZONE)))
                        .toList());
    }

    private static Line line(FeedbackView view) {
        OffsetDateTime answeredAt = view.answeredAt();
        String name = Objects.requireNonNullElse(view.name(), "No longer on the card");
        return new Line(
                name,
                view.form() == FeedbackForm.CHILD ? "child's form" : "parents' form",
                answeredAt == null
                        ? "Asked, no answer yet"
                        : "Answered " + DAY.format(answeredAt.atZoneSameInstant(WorkingDays.ZONE)),
                onScale(HELPED, view.helped()),
                onScale(LIFE, view.lifeNow()),
                inWords(view.face()),
                inWords(view.helpedFace()),
                inWords(view.heardFace()),
                view.services().stream()
                        .map(service ->
                                new Service(service.service(), service.effect().inWords(), service.words()))
                        .toList(),
                view.words());
    }

    private static String onScale(List<String> words, @Nullable Integer point) {
        return point == null ? "" : "%s (%d of 5)".formatted(words.get(point - 1), point);
    }

    private static String inWords(@Nullable Face face) {
        if (face == null) {
            return "";
        }
        return switch (face) {
            case GOOD -> "Good";
            case SO_SO -> "So-so";
            case BAD -> "Not good";
        };
    }

    /** One person's feedback in words; empty where there is none. */
    record Line(
            String name,
            String form,
            String state,
            String helped,
            String life,
            String feels,
            String metHelped,
            String heard,
            List<Service> services,
            String words) {}

    /** What one service changed. */
    record Service(String name, String effect, String words) {}

    /** What the section shows. */
    record Shown(List<Line> lines, List<String> verdicts) {}
}
