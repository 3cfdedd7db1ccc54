package fi.luukku.casefile;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A case that is likely of the same family.
 *
 * @param reasons the strongest first
 * @param score how likely, higher is likelier
 */
public record LikelyFamily(CaseReference reference, List<Reason> reasons, int score) {

    /** What speaks for it. */
    public enum Reason {
        IDENTITY(100, "same identity code"),
        CHILD(70, "same child's name and birth date"),
        CHILD_NEARLY(45, "same child's name, nearly the same birth date"),
        PHONE(40, "same phone");

        private final int weight;
        private final String inWords;

        Reason(int weight, String inWords) {
            this.weight = weight;
            this.inWords = inWords;
        }
    }

    static LikelyFamily of(CaseReference reference, Collection<Reason> reasons) {
        List<Reason> strongestFirst = reasons.stream()
                .filter(reason -> reason != Reason.CHILD_NEARLY || !reasons.contains(Reason.CHILD))
                .sorted(Comparator.naturalOrder())
                .toList();
        return new LikelyFamily(
                reference,
                strongestFirst,
                strongestFirst.stream().mapToInt(reason -> reason.weight).sum());
    }

    /** For instance: same child's name and birth date, same phone. */
    public String inWords() {
        return reasons.stream().map(reason -> reason.inWords).collect(Collectors.joining(", "));
    }
}
