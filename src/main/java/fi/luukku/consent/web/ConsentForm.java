package fi.luukku.consent.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.consent.ConsentView;
import fi.luukku.consent.Consents;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was asked for consent and what was said, as typed. {@code giver} is a person's id or empty. */
record ConsentForm(String giver, String notes, @Nullable Boolean callerMayHear, int version) implements Typing {

    private static final Map<String, String> LABELS = Labels.of(
            "giver", "Who of the guardians decided",
            "notes", "What the parents said",
            "callerMayHear", "The caller may hear that it goes forward");

    ConsentForm {
        giver = Typed.text(giver);
        notes = Typed.text(notes);
        callerMayHear = Boolean.TRUE.equals(callerMayHear);
    }

    static ConsentForm of(ConsentView consent) {
        return new ConsentForm(
                consent.giverId() == null ? "" : consent.giverId().toString(),
                consent.notes(),
                consent.callerMayHear(),
                consent.version());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    Problems check(Map<String, String> guardians) {
        Problems problems = new Problems().tooLong("notes", "What was said", notes, Consents.NOTES_LENGTH);
        if (!giver.isEmpty() && !guardians.containsKey(giver)) {
            problems.add("giver", "Choose someone who has custody. Mark custody under People first.");
        }
        return problems;
    }
}
