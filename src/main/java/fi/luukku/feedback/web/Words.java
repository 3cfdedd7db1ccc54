package fi.luukku.feedback.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.feedback.Face;
import fi.luukku.feedback.FeedbackAnswers;
import fi.luukku.feedback.FeedbackForm;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Feedback as typed: {@code helped} and {@code life} by a parent, {@code face} by a child. */
record Words(String helped, String life, String face, String words) {

    static final Words NONE = new Words("", "", "", "");

    Words {
        helped = Typed.text(helped);
        life = Typed.text(life);
        face = Typed.text(face);
        words = Typed.text(words);
    }

    boolean isWhole(FeedbackForm form) {
        boolean chosen = form == FeedbackForm.CHILD ? !isFaceMissing() : !isHelpedMissing() && !isLifeMissing();
        return chosen && !isTooLong();
    }

    Optional<Face> chosenFace() {
        return Arrays.stream(Face.values())
                .filter(candidate -> candidate.name().equals(face))
                .findFirst();
    }

    public boolean isHelpedMissing() {
        return !helped.matches("[1-5]");
    }

    public boolean isLifeMissing() {
        return !life.matches("[1-5]");
    }

    public boolean isFaceMissing() {
        return chosenFace().isEmpty();
    }

    public boolean isTooLong() {
        return words.length() > FeedbackAnswers.LONGEST_WORDS;
    }

    public int length() {
        return words.length();
    }

    public int longest() {
        return FeedbackAnswers.LONGEST_WORDS;
    }

    public List<Face> faces() {
        return List.of(Face.values());
    }
}
