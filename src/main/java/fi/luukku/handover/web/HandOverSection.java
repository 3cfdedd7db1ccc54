package fi.luukku.handover.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.directory.Directory;
import fi.luukku.directory.Unit;
import fi.luukku.handover.HandOverStatus;
import fi.luukku.handover.HandOverView;
import fi.luukku.handover.HandOvers;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** To whom the family is handed over, and whether they have confirmed. */
@Component
class HandOverSection implements CardSection {

    static final String ID = "handover";

    private final HandOvers handOvers;
    private final Cases cases;
    private final Directory directory;

    HandOverSection(HandOvers handOvers, Cases cases, Directory directory) {
        this.handOvers = handOvers;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Hand-over";
    }

    @Override
    public int order() {
        return 28;
    }

    @Override
    public String fragment() {
        return "handover/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, Edit.of(form(reference)), 0, new Problems());
    }

    /** With the hand-over as it was typed. */
    Shown writing(CaseReference reference, Edit<HandOverForm> edit) {
        return shown(reference, edit, 0, new Problems());
    }

    /** With what is wrong with the confirmation of one receiver. */
    Shown confirming(CaseReference reference, int number, Problems problems) {
        return shown(reference, Edit.of(form(reference)), number, problems);
    }

    /** The form as the record is. */
    HandOverForm form(CaseReference reference) {
        return handOvers
                .draft(reference)
                .map(HandOverForm::of)
                .orElseGet(() -> HandOverForm.after(handOvers.of(reference).stream()
                        .filter(one -> !one.ended())
                        .reduce((one, other) -> other)
                        .map(one -> one.text().told())
                        .orElse("")));
    }

    /** The units of the case's area that can be written to, by code. */
    Map<String, String> units(CaseReference reference) {
        Map<String, String> units = new LinkedHashMap<>();
        for (Unit unit : directory.units(cases.get(reference).areaCode())) {
            if (unit.email() != null) {
                units.put(
                        unit.code(),
                        "%s (%s)".formatted(unit.name(), unit.kind().inWords().toLowerCase(Locale.ROOT)));
            }
        }
        return units;
    }

    Optional<Unit> unit(CaseReference reference, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : directory.unit(cases.get(reference).areaCode(), code);
    }

    private Shown shown(CaseReference reference, Edit<HandOverForm> edit, int confirmed, Problems problems) {
        List<Item> items = handOvers.of(reference).stream()
                .filter(one -> one.status() != HandOverStatus.DRAFT
                        || !one.text().receiverName().isEmpty())
                .map(one -> Item.of(one, one.number() == confirmed ? problems : new Problems()))
                .toList();
        boolean taken =
                handOvers.of(reference).stream().anyMatch(one -> one.status() == HandOverStatus.TAKEN && !one.ended());
        return new Shown(items, edit, units(reference), HandOverForm.LANGUAGES, taken);
    }

    /**
     * What the section shows.
     *
     * @param taken whether a receiver has confirmed, so that no other is asked
     */
    record Shown(
            List<Item> items,
            Edit<HandOverForm> edit,
            Map<String, String> units,
            Map<String, String> languages,
            boolean taken) {}

    /** A receiver in words. */
    record Item(
            int number,
            String receiver,
            String state,
            String answer,
            String told,
            boolean confirmable,
            boolean draft,
            Problems problems) {

        static Item of(HandOverView view, Problems problems) {
            boolean draft = view.status() == HandOverStatus.DRAFT;
            return new Item(
                    view.number(),
                    view.text().receiverEmail().isEmpty()
                            ? view.text().receiverName()
                            : "%s, %s"
                                    .formatted(
                                            view.text().receiverName(),
                                            view.text().receiverEmail()),
                    state(view),
                    view.answer(),
                    draft ? "" : view.text().told(),
                    !view.ended()
                            && (draft
                                    || view.status() == HandOverStatus.ASKED
                                    || view.status() == HandOverStatus.DECLINED),
                    draft,
                    problems);
        }

        private static String state(HandOverView view) {
            String asked = view.askedAt() == null
                    ? ""
                    : "Asked %s%s."
                            .formatted(
                                    day(view.askedAt()),
                                    view.remindedAt() == null ? "" : ", reminded " + day(view.remindedAt()));
            String more = switch (view.status()) {
                case DRAFT -> "Not asked yet: they get the letter when the task is completed.";
                case ASKED -> "No answer yet. It comes back to you %s.".formatted(day(view.untilAt()));
                case TAKEN ->
                    "Taken over %s, said %s%s."
                            .formatted(
                                    day(view.answeredAt()),
                                    view.answeredBy(),
                                    view.byPhone() ? " to us" : " by the link");
                case DECLINED -> "Cannot take it, said %s %s.".formatted(view.answeredBy(), day(view.answeredAt()));
                case REPLACED -> "Another was asked instead.";
            };
            return "%s %s".formatted(asked, more).strip();
        }

        private static String day(@Nullable OffsetDateTime moment) {
            return moment == null
                    ? ""
                    : Typed.date(moment.atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
        }
    }
}
