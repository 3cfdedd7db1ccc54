package fi.luukku.plan;

import org.jspecify.annotations.Nullable;

/**
 * A goal as it is written (J8).
 *
 * @param words the family's own, up to {@link #LONGEST} characters
 * @param wisherId whose wish: a person on the card; null is the whole family
 * @param commitment how much they want to commit, 1 to 5; null when not asked yet
 * @param family stands behind it, and so may the {@code worker} and the {@code leader} (T5)
 * @param why it was reached or given up, up to {@link #LONGEST} characters
 */
public record GoalText(
        String words,
        @Nullable Long wisherId,
        @Nullable Integer commitment,
        boolean family,
        boolean worker,
        boolean leader,
        GoalStatus status,
        String why) {

    public static final int LONGEST = 2000;
}
