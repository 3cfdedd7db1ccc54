package fi.luukku.meeting.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.meeting.MeetingView;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings of a case, with what was talked over in each. */
@Component
class MeetingSection implements CardSection {

    static final String ID = "meeting";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d.M.yyyy 'at' H.mm", Locale.ENGLISH);

    private static final Set<String> TALKED_OVER = Set.of("home", "early-education-or-school", "leisure");

    private final MeetingRecords records;
    private final Goals goals;

    MeetingSection(MeetingRecords records, Goals goals) {
        this.records = records;
        this.goals = goals;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Meetings";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String fragment() {
        return "meeting/card :: section";
    }

    @Override
    public List<Item> model(CaseReference reference) {
        return shown(reference, "", null);
    }

    /** To those whom the family agreed about what is talked over there: the times, and what was said about that. */
    @Override
    public Optional<Limited> limited(CaseReference reference, Set<String> topics) {
        if (Collections.disjoint(topics, TALKED_OVER)) {
            return Optional.empty();
        }
        List<Item> items = records.of(reference).stream()
                .map(view -> item(view, Edit.of(MeetingForm.of(view.text().about(topics), 0)), false, List.of()))
                .toList();
        return Optional.of(new Limited("meeting/card :: limited", items));
    }

    /**
     * The meetings, one of them with its form as it was typed.
     *
     * @param typedFor the reference of that meeting
     */
    List<Item> shown(CaseReference reference, String typedFor, @Nullable Edit<MeetingForm> typed) {
        List<MeetingView> meetings = records.of(reference);
        List<String> wanted = goals.of(reference).stream()
                .filter(GoalView::isOpen)
                .map(goal -> goal.text().words())
                .toList();
        return meetings.stream()
                .map(view -> view.reference().value().equals(typedFor) && typed != null
                        ? item(view, typed, true, wanted)
                        : item(view, Edit.of(MeetingForm.of(view)), isNext(view, meetings), wanted))
                .toList();
    }

    /** Whether its record is to be written now: the latest meeting, and it has a time. */
    private static boolean isNext(MeetingView view, List<MeetingView> meetings) {
        return view.equals(meetings.getLast())
                && (view.status() == MeetingStatus.RESERVED || view.status() == MeetingStatus.HELD);
    }

    private static Item item(MeetingView view, Edit<MeetingForm> edit, boolean open, List<String> goals) {
        return new Item(
                view.reference().value(),
                view.kind() == MeetingKind.FIRST ? "First meeting" : "Follow-up meeting",
                state(view),
                time(view.startsAt()),
                place(view),
                view.participants().stream()
                        .map(one -> new Someone(
                                one.key(),
                                one.name() == null ? "No longer on the card" : one.name(),
                                CaseCodes.role(one.role())))
                        .toList(),
                edit,
                open,
                goals);
    }

    private static String state(MeetingView view) {
        return switch (view.status()) {
            case PLANNED -> "Waiting for a time";
            case RESERVED -> "Time reserved";
            case NOT_HELD -> "Not held, waiting for another time";
            case MOVING -> "Being moved, waiting for another time";
            case CANCELLED -> "Called off";
            case HELD -> Boolean.TRUE.equals(view.childPresent()) ? "Held, the child was there" : "Held";
        };
    }

    private static String time(@Nullable OffsetDateTime startsAt) {
        return startsAt == null ? "No time yet" : MOMENT.format(startsAt);
    }

    private static String place(MeetingView view) {
        String room = view.room();
        if (room != null) {
            return room;
        }
        return switch (view.place()) {
            case OFFICE -> "At the office";
            case SCHOOL -> "At the child's day care or school";
            case HOME -> "At the family's home";
            case REMOTE -> "Online";
        };
    }

    /** A participant in words. */
    record Someone(String key, String name, String role) {}

    /** A meeting with the form of its record. */
    record Item(
            String reference,
            String kind,
            String state,
            String time,
            String place,
            List<Someone> participants,
            Edit<MeetingForm> edit,
            boolean open,
            List<String> goals) {

        public boolean isPresent(String key) {
            List<String> present = edit.form().present();
            return present != null && present.contains(key);
        }

        public int number() {
            return Integer.parseInt(reference.substring(reference.lastIndexOf('M') + 1));
        }
    }
}
