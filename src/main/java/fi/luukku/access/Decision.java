package fi.luukku.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something, and on which ground or why not.
 *
 * @param ground null when they may not
 * @param topics what the family agreed they may know about, null when nothing limits them
 * @param denial null when they may
 * @param mayBreakGlass whether telling a reason would open the case to them
 */
public record Decision(
        @Nullable Ground ground,
        @Nullable Set<String> topics,
        @Nullable Denial denial,
        boolean mayBreakGlass) {

    static Decision allowed(Ground ground) {
        return new Decision(ground, null, null, false);
    }

    static Decision denied(Denial why, boolean mayBreakGlass) {
        return new Decision(null, null, why, mayBreakGlass);
    }

    Decision about(Set<String> agreed) {
        return new Decision(ground, Set.copyOf(agreed), denial, mayBreakGlass);
    }

    public boolean isAllowed() {
        return ground != null;
    }
}
