package fi.luukku.plan.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.plan.PersonAtTable;
import fi.luukku.plan.PromiseView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of a promise as they are changed.
 *
 * @param owner the id of a person on the card, or {@code own-worker}
 */
record PromiseWordsForm(String what, String owner, String dueOn, long version) implements Typing {

    private static final Map<String, String> LABELS =
            Labels.of("what", "The promise in words", "owner", "Whose promise it is", "dueOn", "Done by");

    PromiseWordsForm {
        what = Typed.text(what);
        owner = Typed.text(owner);
        dueOn = Typed.text(dueOn);
    }

    static PromiseWordsForm of(PromiseView promise) {
        Long owner = promise.ownerPersonId();
        return new PromiseWordsForm(
                promise.what(),
                owner == null ? PersonAtTable.OWN_WORKER : owner.toString(),
                Typed.date(promise.dueOn()),
                promise.version());
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    Problems check(Collection<String> owners, LocalDate today) {
        return new PromiseForm(null, owner, what, dueOn).check(owners, today);
    }

    @Nullable Long ownerPersonId() {
        return owner.equals(PersonAtTable.OWN_WORKER) ? null : Long.valueOf(owner);
    }

    LocalDate day() {
        return Typed.date(dueOn).orElseThrow();
    }
}
