package fi.luukku.consent.web;

import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.FamilyAnswer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parent's answer as it was typed. */
record FamilyAnswerForm(String choice, @Nullable List<String> tick, String hear) {

    FamilyAnswerForm {
        choice = Typed.text(choice);
        tick = tick == null ? List.of() : List.copyOf(tick);
        hear = Typed.text(hear);
    }

    static FamilyAnswerForm empty() {
        return new FamilyAnswerForm("", List.of(), "");
    }

    FamilyAnswer answer() {
        return new FamilyAnswer(choice, Set.copyOf(ticks()), hear.isEmpty() ? null : hear.equals("yes"));
    }

    public boolean isTicked(int number, String topic) {
        return ticks().contains(number + "-" + topic);
    }

    public List<String> choices() {
        return List.of(FamilyAnswer.ALL, FamilyAnswer.SOME, FamilyAnswer.NONE);
    }

    private List<String> ticks() {
        return tick == null ? List.of() : tick;
    }
}
