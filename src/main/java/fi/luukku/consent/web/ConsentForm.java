package fi.luukku.consent.web;

import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.ConsentView;
import fi.luukku.consent.Consents;
import java.util.Map;

/** Who was asked for consent and what was said, as typed. {@code giver} is a person's id or empty. */
record ConsentForm(String giver, String notes, int version) {

    ConsentForm {
        giver = Typed.text(giver);
        notes = Typed.text(notes);
    }

    static ConsentForm of(ConsentView consent) {
        return new ConsentForm(
                consent.giverId() == null ? "" : consent.giverId().toString(), consent.notes(), consent.version());
    }

    Problems check(Map<String, String> guardians) {
        Problems problems = new Problems().tooLong("notes", "What was said", notes, Consents.NOTES_LENGTH);
        if (!giver.isEmpty() && !guardians.containsKey(giver)) {
            problems.add("giver", "Choose someone who has custody. Mark custody under People first.");
        }
        return problems;
    }
}
