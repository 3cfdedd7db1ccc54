package fi.luukku.childwelfare.web;

import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.childwelfare.NotificationText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concern as it is raised. */
record ConcernForm(String why, Boolean now, @Nullable UUID formId) {

    ConcernForm {
        why = Typed.text(why);
        now = Boolean.TRUE.equals(now);
    }

    static ConcernForm empty() {
        return new ConcernForm("", false, UUID.randomUUID());
    }

    Problems check() {
        Problems problems = new Problems().tooLong("why", "What worries", why, NotificationText.REASON_LENGTH);
        if (why.isEmpty()) {
            problems.add("why", "Write what worries you. Whoever makes the notification reads it.");
        }
        if (formId == null) {
            problems.add(Problems.SECTION, "The page was sent in a form Luukku does not know. Open the card again.");
        }
        return problems;
    }
}
