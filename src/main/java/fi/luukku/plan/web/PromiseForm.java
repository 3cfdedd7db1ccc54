package fi.luukku.plan.web;

import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PersonAtTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as typed.
 *
 * @param owner the id of a person on the card, or {@code own-worker}
 */
record PromiseForm(@Nullable UUID formId, String owner, String what, String dueOn) {

    private static final int LONGEST_YEARS = 2;

    PromiseForm {
        owner = Typed.text(owner);
        what = Typed.text(what);
        dueOn = Typed.text(dueOn);
    }

    static PromiseForm empty() {
        return new PromiseForm(UUID.randomUUID(), "", "", "");
    }

    /** @param owners whom the form offers */
    Problems check(Collection<String> owners, LocalDate today) {
        Problems problems = new Problems();
        if (!owners.contains(owner)) {
            problems.add("owner", "Choose who promises this.");
        }
        if (what.isEmpty()) {
            problems.add("what", "Write what is promised.");
        }
        problems.tooLong("what", "The promise", what, NewPromise.LONGEST);
        Optional<LocalDate> day = Typed.date(dueOn);
        if (day.isEmpty()) {
            problems.add(
                    "dueOn",
                    dueOn.isEmpty()
                            ? "Write the day by which it is done."
                            : "There is no such day. Write it as day, month and year: 1.12.2026.");
        } else if (day.get().isBefore(today)) {
            problems.add("dueOn", "That day has passed. A promise is for a day to come.");
        } else if (day.get().isAfter(today.plusYears(LONGEST_YEARS))) {
            problems.add("dueOn", "Check the year: that is more than two years ahead.");
        }
        return problems;
    }

    /** The promise, when {@link #check} found no problem. */
    NewPromise promise() {
        return new NewPromise(
                formId == null ? UUID.randomUUID() : formId,
                owner.equals(PersonAtTable.OWN_WORKER) ? null : Long.valueOf(owner),
                what,
                Typed.date(dueOn).orElseThrow());
    }
}
