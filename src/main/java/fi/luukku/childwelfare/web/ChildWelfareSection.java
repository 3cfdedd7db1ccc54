package fi.luukku.childwelfare.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.childwelfare.NotificationText;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.directory.Directory;
import fi.luukku.directory.Unit;
import fi.luukku.directory.UnitKind;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Child welfare notifications, and the way to raise a concern. Whoever sees the card by the family's consent sees nothing
 * of this part, not even that it is there.
 */
@Component
class ChildWelfareSection implements CardSection {

    static final String ID = "childwelfare";

    private final Notifications notifications;
    private final Cases cases;
    private final Directory directory;

    ChildWelfareSection(Notifications notifications, Cases cases, Directory directory) {
        this.notifications = notifications;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Child welfare";
    }

    @Override
    public int order() {
        return 26;
    }

    @Override
    public String fragment() {
        return "childwelfare/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return raising(reference, ConcernForm.empty(), new Problems());
    }

    /** With the concern as it was typed. */
    Shown raising(CaseReference reference, ConcernForm concern, Problems problems) {
        return shown(reference, view -> Edit.of(NotificationForm.of(view)), concern, problems);
    }

    /** With one notification as it was typed. */
    Shown writing(CaseReference reference, int number, Edit<NotificationForm> typed) {
        return shown(
                reference,
                view -> view.number() == number ? typed : Edit.of(NotificationForm.of(view)),
                ConcernForm.empty(),
                new Problems());
    }

    Optional<NotificationView> one(CaseReference reference, int number) {
        return notifications.of(reference).stream()
                .filter(view -> view.number() == number)
                .findFirst();
    }

    /** Child welfare of the case's area, by code. */
    Map<String, String> units(CaseReference reference) {
        Map<String, String> units = new LinkedHashMap<>();
        directory
                .units(cases.get(reference).areaCode(), UnitKind.CHILD_WELFARE)
                .forEach(unit -> units.put(unit.code(), inWords(unit)));
        return units;
    }

    Optional<Unit> unit(CaseReference reference, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : directory.unit(cases.get(reference).areaCode(), code);
    }

    private static String inWords(Unit unit) {
        return unit.phoneE164() == null ? unit.name() : "%s, %s".formatted(unit.name(), unit.phoneE164());
    }

    private Shown shown(
            CaseReference reference,
            Function<NotificationView, Edit<NotificationForm>> edits,
            ConcernForm concern,
            Problems problems) {
        return new Shown(
                notifications.of(reference).stream()
                        .map(view -> Item.of(view, edits.apply(view)))
                        .toList(),
                concern,
                problems,
                units(reference));
    }

    /** What the section shows. */
    record Shown(List<Item> items, ConcernForm concern, Problems problems, Map<String, String> units) {

        public Map<String, String> manners() {
            return NotificationForm.MANNERS;
        }

        public Map<String, String> told() {
            return NotificationForm.TOLD;
        }

        public Map<String, String> ways() {
            return NotificationForm.WAYS;
        }
    }

    /** A notification in words, with its form while it is open. */
    record Item(
            int number,
            String opened,
            String reason,
            boolean urgent,
            boolean open,
            String made,
            String told,
            boolean hidden,
            Edit<NotificationForm> edit) {

        static Item of(NotificationView view, Edit<NotificationForm> edit) {
            NotificationText text = view.text();
            String by = view.raisedBy();
            return new Item(
                    view.number(),
                    by == null
                            ? "From the contact, %s".formatted(moment(view.openedAt()))
                            : "Raised by %s, %s".formatted(by, moment(view.openedAt())),
                    text.reason(),
                    text.urgent(),
                    view.isOpen(),
                    view.moved()
                            ? "It goes on in the case this one was joined to."
                            : view.madeAt() == null ? "" : made(text),
                    Boolean.TRUE.equals(text.familyTold())
                            ? "The family knows of it."
                            : text.whyNotTold().isEmpty() ? "" : "The family was not told: " + text.whyNotTold(),
                    Boolean.FALSE.equals(text.familyTold()),
                    edit);
        }

        private static String made(NotificationText text) {
            return "Sent %s to %s, %s, %s."
                    .formatted(
                            moment(text.sentAt()),
                            text.receiverName(),
                            text.sentBy() == null
                                    ? ""
                                    : lower(NotificationForm.WAYS.get(
                                            text.sentBy().name())),
                            text.manner() == null
                                    ? ""
                                    : lower(NotificationForm.MANNERS.get(
                                            text.manner().name())));
        }

        private static String lower(@Nullable String words) {
            return words == null ? "" : Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }

        private static String moment(@Nullable OffsetDateTime moment) {
            return moment == null
                    ? ""
                    : "%s at %2$tH.%2$tM"
                            .formatted(
                                    Typed.date(moment.atZoneSameInstant(WorkingDays.ZONE)
                                            .toLocalDate()),
                                    moment.atZoneSameInstant(WorkingDays.ZONE));
        }
    }
}
