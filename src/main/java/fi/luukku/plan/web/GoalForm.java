package fi.luukku.plan.web;

import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.GoalView;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A goal as typed.
 *
 * @param wisher the id of a person on the card, empty for the whole family
 * @param commitment 1 to 5, empty when not asked
 */
record GoalForm(
        @Nullable UUID formId,
        String words,
        String wisher,
        String commitment,
        Boolean family,
        Boolean worker,
        Boolean leader,
        String status,
        String why,
        int version)
        implements Typing {

    static final Map<String, String> COMMITMENTS = Labels.of(
            "1", "1, not ready yet",
            "2", "2, a little",
            "3", "3, somewhat",
            "4", "4, much",
            "5", "5, with all their heart");

    static final Map<String, String> STATUSES = Labels.of(
            "OPEN", GoalStatus.OPEN.inWords(),
            "REACHED", GoalStatus.REACHED.inWords(),
            "GIVEN_UP", GoalStatus.GIVEN_UP.inWords());

    private static final Map<String, String> LABELS = Labels.of(
            "words", "The goal, in their words",
            "wisher", "Whose wish",
            "commitment", "How much they want to commit",
            "family", "The family stands behind it",
            "worker", "The worker stands behind it",
            "leader", "The leader stands behind it",
            "status", "How it stands",
            "why", "A word why");

    GoalForm {
        words = Typed.text(words);
        wisher = Typed.text(wisher);
        commitment = Typed.text(commitment);
        family = Boolean.TRUE.equals(family);
        worker = Boolean.TRUE.equals(worker);
        leader = Boolean.TRUE.equals(leader);
        status = Typed.text(status).isEmpty() ? GoalStatus.OPEN.name() : Typed.text(status);
        why = Typed.text(why);
    }

    static GoalForm empty() {
        return new GoalForm(UUID.randomUUID(), "", "", "", true, false, false, "", "", 0);
    }

    static GoalForm of(GoalView goal) {
        GoalText text = goal.text();
        return new GoalForm(
                null,
                text.words(),
                text.wisherId() == null ? "" : text.wisherId().toString(),
                text.commitment() == null ? "" : text.commitment().toString(),
                text.family(),
                text.worker(),
                text.leader(),
                text.status().name(),
                text.why(),
                goal.version());
    }

    GoalForm asNew() {
        return new GoalForm(UUID.randomUUID(), words, wisher, commitment, family, worker, leader, status, why, 0);
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    /** @param people whom the form offers, by id */
    Problems check(Collection<String> people) {
        Problems problems = new Problems();
        if (words.isEmpty()) {
            problems.add("words", "Write the goal, as the family says it.");
        }
        problems.tooLong("words", "The goal", words, GoalText.LONGEST)
                .tooLong("why", "The text", why, GoalText.LONGEST);
        if (!wisher.isEmpty() && !people.contains(wisher)) {
            problems.add("wisher", "Choose someone who is on the card, or the whole family.");
        }
        if (!commitment.isEmpty() && !COMMITMENTS.containsKey(commitment)) {
            problems.add("commitment", "Choose from 1 to 5, or leave it for later.");
        }
        if (!STATUSES.containsKey(status)) {
            problems.add("status", "Choose how it stands.");
        } else if (status.equals(GoalStatus.GIVEN_UP.name()) && why.isEmpty()) {
            problems.add("why", "Write a word on why it was given up.");
        }
        return problems;
    }

    /** The goal, when {@link #check} found no problem. */
    GoalText text() {
        return new GoalText(
                words,
                wisher.isEmpty() ? null : Long.valueOf(wisher),
                commitment.isEmpty() ? null : Integer.valueOf(commitment),
                family,
                worker,
                leader,
                GoalStatus.valueOf(status),
                why);
    }
}
