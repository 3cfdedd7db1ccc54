package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.CasesInSight;
import fi.luukku.casefile.LikelyFamily;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SameFamily;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the head of a card says of other cases of the same family, and whether a closed case may be reopened. */
@Component
class FamilyNotice {

    private final SameFamily sameFamily;
    private final Cases cases;
    private final CasesInSight inSight;

    FamilyNotice(SameFamily sameFamily, Cases cases, CasesInSight inSight) {
        this.sameFamily = sameFamily;
        this.cases = cases;
        this.inSight = inSight;
    }

    Shown of(CaseReference reference) {
        CaseView here = cases.get(reference);
        List<LikelyFamily> likely = sameFamily.of(reference);
        List<CaseReference> references =
                likely.stream().map(LikelyFamily::reference).toList();
        Set<CaseReference> visible = inSight.among(references);
        Map<CaseReference, CaseView> views =
                cases.of(references).stream().collect(Collectors.toMap(CaseView::reference, Function.identity()));
        return new Shown(
                likely.stream()
                        .map(one -> other(
                                here,
                                Objects.requireNonNull(views.get(one.reference())),
                                one,
                                visible.contains(one.reference())))
                        .toList(),
                here.outcome() == Outcome.CONSULTATION_GIVEN,
                here.outcome() == null ? List.of() : ReopenReason.after(here.outcome()));
    }

    private static Other other(CaseView here, CaseView there, LikelyFamily why, boolean visible) {
        boolean older = Comparator.comparing(CaseView::openedAt)
                        .thenComparing(view -> view.reference().value())
                        .compare(there, here)
                < 0;
        return new Other(
                CardHeader.of(there),
                why.inWords(),
                visible,
                !here.closed(),
                !there.closed(),
                !there.closed() && (here.closed() || older));
    }

    /**
     * Another case that is likely of the same family.
     *
     * @param hereGoesOn whether this card can be the one that goes on
     * @param thereGoesOn whether the other can
     * @param thereFirst whether the other is offered first, being the older one
     */
    record Other(
            CardHeader card,
            String why,
            boolean visible,
            boolean hereGoesOn,
            boolean thereGoesOn,
            boolean thereFirst) {}

    /**
     * What the head of the card shows.
     *
     * @param consultation whether the case is one that ended as a consultation
     * @param reasons for which it may be reopened
     */
    record Shown(List<Other> others, boolean consultation, List<ReopenReason> reasons) {

        public boolean canBeReopened() {
            return !reasons.isEmpty();
        }
    }
}
