package fi.luukku.meeting.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.meeting.Answer;
import fi.luukku.meeting.InvitationAnswers.Asked;
import fi.luukku.meeting.PartOfDay;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an invitation as typed.
 *
 * @param sequence of the time that the page showed
 * @param notBefore for another time: the first day that suits, or empty
 */
record InvitationForm(
        String answer,
        String note,
        String notBefore,
        String part,
        @Nullable Integer seen) {

    static final int LONGEST_NOTE = 500;
    private static final int LONGEST_MONTHS = 6;

    InvitationForm {
        answer = Typed.text(answer);
        note = Typed.text(note);
        notBefore = Typed.text(notBefore);
        part = PartOfDay.of(part).name();
    }

    static InvitationForm of(Asked asked) {
        return new InvitationForm(
                asked.answer() == Answer.NONE ? "" : asked.answer().name(),
                asked.note(),
                "",
                PartOfDay.ANY.name(),
                asked.sequence());
    }

    Optional<Answer> chosen() {
        return Answer.of(answer);
    }

    /** Of the time that the page showed; none when the form did not carry it. */
    int sequence() {
        return seen == null ? -1 : seen;
    }

    Optional<LocalDate> earliest() {
        return chosen().filter(Answer.ANOTHER_TIME::equals).flatMap(another -> Typed.date(notBefore));
    }

    PartOfDay partOfDay() {
        return PartOfDay.of(part);
    }

    boolean isWhole(LocalDate today) {
        return problems(today).isEmpty();
    }

    /** What is wrong, by field: the key of its words. */
    Map<String, String> problems(LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (chosen().isEmpty()) {
            problems.put("answer", "invitation.missing");
        }
        if (note.length() > LONGEST_NOTE) {
            problems.put("note", "invitation.too-long");
        }
        if (chosen().filter(Answer.ANOTHER_TIME::equals).isPresent() && !notBefore.isEmpty()) {
            Optional<LocalDate> day = Typed.date(notBefore);
            if (day.isEmpty()) {
                problems.put("notBefore", "invitation.no-day");
            } else if (day.get().isBefore(today) || day.get().isAfter(today.plusMonths(LONGEST_MONTHS))) {
                problems.put("notBefore", "invitation.wrong-day");
            }
        }
        return problems;
    }

    public int length() {
        return note.length();
    }

    public int longest() {
        return LONGEST_NOTE;
    }

    public List<Answer> choices() {
        return List.of(Answer.COMES, Answer.CANNOT, Answer.ANOTHER_TIME);
    }

    public List<PartOfDay> parts() {
        return List.of(PartOfDay.values());
    }
}
