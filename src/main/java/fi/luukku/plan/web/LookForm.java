package fi.luukku.plan.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalText;
import java.util.Map;

/** How near a goal is now, as typed. {@code nearness} is 1 to 5. */
record LookForm(String nearness, String words, int version) implements Typing {

    static final Map<String, String> NEARNESS = Labels.of(
            "1", "1, far away",
            "2", "2, a little nearer",
            "3", "3, halfway",
            "4", "4, almost there",
            "5", "5, reached");

    private static final Map<String, String> LABELS =
            Labels.of("nearness", "How near is it now", "words", "In the family's words");

    LookForm {
        nearness = Typed.text(nearness);
        words = Typed.text(words);
    }

    static LookForm empty() {
        return new LookForm("", "", GoalLookView.UNWRITTEN);
    }

    static LookForm of(GoalLookView look) {
        return new LookForm(Integer.toString(look.nearness()), look.words(), look.version());
    }

    static String inWords(String field, String value) {
        return field.equals("nearness") ? NEARNESS.getOrDefault(value, "Not looked at") : value;
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    Problems check() {
        Problems problems = new Problems();
        if (!NEARNESS.containsKey(nearness)) {
            problems.add("nearness", "Choose how near the goal is, as the family sees it.");
        }
        return problems.tooLong("words", "The text", words, GoalText.LONGEST);
    }
}
