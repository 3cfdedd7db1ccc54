package fi.luukku.meeting.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.AnsweredBy;
import fi.luukku.meeting.InterpreterState;
import fi.luukku.meeting.InterpreterView;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.meeting.MeetingView;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings of a case, with what was talked over in each. */
@Component
class MeetingSection implements CardSection {

    static final String ID = "meeting";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d.M.yyyy 'at' H.mm", Locale.ENGLISH);

    private static final DateTimeFormatter ANSWERED = DateTimeFormatter.ofPattern("d.M.");

    private static final Set<String> TALKED_OVER = Set.of("home", "early-education-or-school", "leisure");

    private final MeetingRecords records;
    private final Goals goals;
    private final WorkingDays days;

    MeetingSection(MeetingRecords records, Goals goals, WorkingDays days) {
        this.records = records;
        this.goals = goals;
        this.days = days;
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
                .map(view -> item(
                        view, Edit.of(MeetingForm.of(view.text().about(topics), 0)), false, List.of(), new Problems()))
                .toList();
        return Optional.of(new Limited("meeting/card :: limited", items));
    }

    /**
     * The meetings, one of them with its form as it was typed.
     *
     * @param typedFor the reference of that meeting
     */
    List<Item> shown(CaseReference reference, String typedFor, @Nullable Edit<MeetingForm> typed) {
        return shown(reference, typedFor, typed, new Problems());
    }

    /** The meetings, with what is wrong with what was to be arranged for one of them. */
    List<Item> arranging(MeetingReference meeting, Problems problems) {
        return shown(meeting.caseReference(), meeting.value(), null, problems);
    }

    boolean hasInvitation(MeetingReference meeting, int number) {
        return records.of(meeting.caseReference()).stream()
                .filter(view -> view.reference().equals(meeting))
                .flatMap(view -> view.arrangements().replies().stream())
                .anyMatch(reply -> reply.number() == number);
    }

    private List<Item> shown(
            CaseReference reference, String typedFor, @Nullable Edit<MeetingForm> typed, Problems arranging) {
        List<MeetingView> meetings = records.of(reference);
        List<String> wanted = goals.of(reference).stream()
                .filter(GoalView::isOpen)
                .map(goal -> goal.text().words())
                .toList();
        return meetings.stream()
                .map(view -> {
                    boolean meant = view.reference().value().equals(typedFor);
                    return meant && typed != null
                            ? item(view, typed, true, wanted, new Problems())
                            : item(
                                    view,
                                    Edit.of(MeetingForm.of(view)),
                                    isWrittenNow(view, meetings),
                                    wanted,
                                    meant ? arranging : new Problems());
                })
                .toList();
    }

    /** Whether its record is what one comes for: the latest meeting, from its day on. */
    private boolean isWrittenNow(MeetingView view, List<MeetingView> meetings) {
        OffsetDateTime startsAt = view.startsAt();
        return view.equals(meetings.getLast())
                && startsAt != null
                && (view.status() == MeetingStatus.RESERVED || view.status() == MeetingStatus.HELD)
                && !startsAt.atZoneSameInstant(WorkingDays.ZONE).toLocalDate().isAfter(days.today());
    }

    private static Item item(
            MeetingView view, Edit<MeetingForm> edit, boolean open, List<String> goals, Problems arranging) {
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
                goals,
                view.arrangements().open(),
                view.arrangements().replies().stream()
                        .map(MeetingSection::reply)
                        .toList(),
                view.arrangements().candidates().stream()
                        .collect(Collectors.toMap(
                                MeetingView.Someone::key,
                                one -> one.name() + ", " + CaseCodes.role(one.role()),
                                (one, other) -> one,
                                LinkedHashMap::new)),
                view.arrangements().interpreters().stream()
                        .map(MeetingSection::interpreter)
                        .toList(),
                arranging);
    }

    private static Reply reply(MeetingView.Reply reply) {
        return new Reply(
                reply.number(),
                (reply.name() == null ? "No longer on the card" : reply.name()) + ", " + CaseCodes.role(reply.role()),
                switch (reply.settled()) {
                    case REPLACED -> "Cannot come, somebody else comes";
                    case WITHOUT -> "Cannot come, you go on without";
                    case OPEN ->
                        switch (reply.answer()) {
                            case NONE -> "No answer yet";
                            case COMES -> "Comes";
                            case CANNOT -> "Cannot come";
                            case ANOTHER_TIME -> "Asks for another time";
                        };
                },
                reply.at() == null
                        ? ""
                        : how(reply.by()) + " " + ANSWERED.format(reply.at().atZoneSameInstant(WorkingDays.ZONE)),
                reply.note(),
                reply.unsettled());
    }

    private static String how(@Nullable AnsweredBy by) {
        return by == AnsweredBy.CALENDAR ? "by calendar" : by == AnsweredBy.WORKER ? "told to a worker" : "by the link";
    }

    private static Interpreter interpreter(InterpreterView view) {
        String words = switch (view.state()) {
            case NEEDED -> "To be ordered";
            case ORDERED -> "Ordered, not confirmed yet";
            case CONFIRMED -> "Confirmed";
            case WITHOUT -> "The family manages without";
        };
        return new Interpreter(
                view.language(),
                view.language().equals("?") ? "language not on the card" : view.language(),
                view.forOtherTime() ? "To be ordered anew: the meeting has another time" : words,
                view.forOtherTime() ? "NEEDED" : view.state().name(),
                view.who(),
                view.forOtherTime()
                        || view.state() == InterpreterState.NEEDED
                        || view.state() == InterpreterState.ORDERED);
    }

    private static String state(MeetingView view) {
        return switch (view.status()) {
            case PLANNED -> "Waiting for a time";
            case RESERVED -> "Time reserved";
            case NOT_HELD -> "Not held, waiting for another time";
            case MOVING -> "Being moved, waiting for another time";
            case CANCELLED -> "Called off";
            case HELD -> Boolean.TRUE.equals(view.childPresent()) ? "Held, the child was there" : "Held, adults only";
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

    /** What somebody answered, in words. */
    record Reply(int number, String who, String answer, String how, String note, boolean unsettled) {}

    /** An interpreter for one language, in words. */
    record Interpreter(String language, String words, String state, String chosen, String who, boolean missing) {}

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
            List<String> goals,
            boolean arrangeable,
            List<Reply> replies,
            Map<String, String> candidates,
            List<Interpreter> interpreters,
            Problems arranging) {

        public Map<String, String> invited() {
            Map<String, String> invited = new LinkedHashMap<>();
            replies.forEach(reply -> invited.put(Integer.toString(reply.number()), reply.who()));
            return invited;
        }

        public boolean isPresent(String key) {
            List<String> present = edit.form().present();
            return present != null && present.contains(key);
        }

        public int number() {
            return Integer.parseInt(reference.substring(reference.lastIndexOf('M') + 1));
        }
    }
}
