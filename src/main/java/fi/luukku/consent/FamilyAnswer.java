package fi.luukku.consent;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a parent answered on the page, as it came.
 *
 * @param choice {@code all}, {@code some} or {@code none}
 * @param ticks what was ticked with {@code some}: number of who may know, and the topic, {@code 2-health}
 * @param callerMayHear whether the caller may hear that it goes forward; null when that was not answered
 */
public record FamilyAnswer(
        @Nullable String choice,
        Set<String> ticks,
        @Nullable Boolean callerMayHear) {

    public static final String ALL = "all";
    public static final String SOME = "some";
    public static final String NONE = "none";

    public FamilyAnswer {
        ticks = Set.copyOf(ticks);
    }

    /** Whether somebody chose, and ticked something where that is asked. */
    public boolean isWhole(int lines, List<String> topics) {
        return NONE.equals(choice)
                || ALL.equals(choice)
                || (SOME.equals(choice) && !agreed(lines, topics).isEmpty());
    }

    /**
     * Who may know what.
     *
     * @param lines how many were asked about, numbered from 1
     * @param topics what was asked about each
     * @return topics by number, without those who may know nothing; what was not asked is left out
     */
    public Map<Integer, List<String>> agreed(int lines, List<String> topics) {
        Map<Integer, List<String>> agreed = new LinkedHashMap<>();
        for (int number = 1; number <= lines; number++) {
            String prefix = number + "-";
            List<String> known = topics.stream()
                    .filter(topic -> ALL.equals(choice) || (SOME.equals(choice) && ticks.contains(prefix + topic)))
                    .toList();
            if (!known.isEmpty()) {
                agreed.put(number, known);
            }
        }
        return agreed;
    }

    /** Ticking everything is agreeing to everything. */
    Decision decision(int lines, List<String> topics) {
        Map<Integer, List<String>> agreed = agreed(lines, topics);
        if (agreed.isEmpty()) {
            return Decision.DECLINED;
        }
        boolean whole =
                agreed.size() == lines && agreed.values().stream().allMatch(known -> known.size() == topics.size());
        return whole ? Decision.GIVEN : Decision.PARTLY;
    }

    /** All that anybody may know, in the order it was asked. */
    List<String> topics(int lines, List<String> topics) {
        Set<String> known = new LinkedHashSet<>();
        agreed(lines, topics).values().forEach(known::addAll);
        return topics.stream().filter(known::contains).toList();
    }
}
