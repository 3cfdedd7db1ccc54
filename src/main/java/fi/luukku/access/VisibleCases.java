package fi.luukku.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cases that a worker may see, for lists and searches: a condition for SQL on {@code support_case}.
 *
 * @param everywhere whether it is all of them; then nothing else matters
 * @param areas codes of areas of which they see every case
 * @param areasOfNew codes of areas of which they see the cases without an own worker
 * @param everyNew whether they see the cases without an own worker of all areas
 * @param ownAddresses the e-mails, in lower case, by which cases name them as own worker or as who works with them
 * @param references those they see by consent or broken glass
 */
public record VisibleCases(
        boolean everywhere,
        Set<String> areas,
        boolean everyNew,
        Set<String> areasOfNew,
        Set<String> ownAddresses,
        Set<String> references) {

    /** Nothing at all. */
    static final VisibleCases NONE = new VisibleCases(false, Set.of(), false, Set.of(), Set.of(), Set.of());

    /** The condition in brackets, with named parameters; {@code alias} names {@code support_case} in the query. */
    public String condition(String alias) {
        if (everywhere) {
            return "(true)";
        }
        List<String> ways = new ArrayList<>();
        if (!areas.isEmpty()) {
            ways.add("%s.area_code = any(:visibleAreas)");
        }
        if (everyNew) {
            ways.add("%s.own_worker_email is null");
        } else if (!areasOfNew.isEmpty()) {
            ways.add("(%1$s.own_worker_email is null and %1$s.area_code = any(:visibleAreasOfNew))");
        }
        if (!ownAddresses.isEmpty()) {
            ways.add("lower(%s.own_worker_email) = any(:visibleOwnAddresses)");
            ways.add("lower(%s.pair_worker_email) = any(:visibleOwnAddresses)");
        }
        if (!references.isEmpty()) {
            ways.add("%s.reference = any(:visibleReferences)");
        }
        return ways.isEmpty()
                ? "(false)"
                : ways.stream().map(way -> way.formatted(alias)).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** The values of the condition's parameters. */
    public Map<String, Object> parameters() {
        return Map.of(
                "visibleAreas", areas.toArray(String[]::new),
                "visibleAreasOfNew", areasOfNew.toArray(String[]::new),
                "visibleOwnAddresses", ownAddresses.toArray(String[]::new),
                "visibleReferences", references.toArray(String[]::new));
    }
}
