package fi.luukku.plan.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the family itself wants, in its words, and who stands behind it. */
@Component
class GoalSection implements CardSection {

    static final String ID = "goals";

    private final Goals goals;
    private final GoalLooks looks;
    private final FamilyMembers members;

    GoalSection(Goals goals, GoalLooks looks, FamilyMembers members) {
        this.goals = goals;
        this.looks = looks;
        this.members = members;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Goals";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String fragment() {
        return "plan/goals :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, null, Edit.of(GoalForm.empty()));
    }

    /** @param openId the goal whose form was typed, null for the form that adds one */
    Shown shown(CaseReference reference, @Nullable Long openId, Edit<GoalForm> typed) {
        return shown(reference, openId, typed, null, Edit.of(LookForm.empty()));
    }

    /** With how near one goal is as it was typed. */
    Shown looking(CaseReference reference, long goalId, Edit<LookForm> typed) {
        return shown(reference, null, Edit.of(GoalForm.empty()), goalId, typed);
    }

    /** How near the goal is at the present meeting, as a form. */
    LookForm look(CaseReference reference, long goalId) {
        return looks.of(reference).stream()
                .filter(look -> look.goalId() == goalId && isOfNow(reference, look))
                .findFirst()
                .map(LookForm::of)
                .orElseGet(LookForm::empty);
    }

    private boolean isOfNow(CaseReference reference, GoalLookView look) {
        return looks.meeting(reference).filter(look.meetingReference()::equals).isPresent();
    }

    private Shown shown(
            CaseReference reference,
            @Nullable Long openId,
            Edit<GoalForm> typed,
            @Nullable Long lookedAtId,
            Edit<LookForm> look) {
        List<GoalLookView> all = looks.of(reference);
        List<Item> items = goals.of(reference).stream()
                .map(goal -> new Item(
                        goal,
                        openId != null && openId == goal.id() ? typed : Edit.of(GoalForm.of(goal)),
                        all.stream()
                                .filter(one -> one.goalId() == goal.id())
                                .map(Look::of)
                                .toList(),
                        lookedAtId != null && lookedAtId == goal.id() ? look : Edit.of(look(reference, goal.id()))))
                .toList();
        boolean shownInItem = items.stream().anyMatch(item -> openId != null && openId == item.goal.id());
        return new Shown(
                items,
                shownInItem ? Edit.of(GoalForm.empty()) : typed,
                members.of(reference),
                looks.meeting(reference).isPresent());
    }

    String inWords(CaseReference reference, String field, String value) {
        return switch (field) {
            case "wisher" ->
                value.isEmpty() ? FamilyMembers.ALL : members.of(reference).getOrDefault(value, value);
            case "commitment" -> GoalForm.COMMITMENTS.getOrDefault(value, value);
            case "status" -> GoalForm.STATUSES.getOrDefault(value, value);
            default -> Edit.asItIs(field, value);
        };
    }

    /** A goal in words, with the form that changes it. */
    record Item(GoalView goal, Edit<GoalForm> edit, List<Look> looks, Edit<LookForm> look) {

        public String wisher() {
            return goal.wisher() == null ? FamilyMembers.ALL : goal.wisher();
        }

        public String commitment() {
            Integer much = goal.text().commitment();
            return much == null ? "" : GoalForm.COMMITMENTS.getOrDefault(much.toString(), "");
        }

        public String written() {
            return Typed.date(
                    goal.writtenAt().atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
        }

        public String behind() {
            GoalText text = goal.text();
            return Stream.of(
                            text.family() ? "the family" : "",
                            text.worker() ? "the worker" : "",
                            text.leader() ? "the leader" : "")
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        public String state() {
            return goal.isOpen() ? "" : goal.text().status().inWords() + " " + Typed.date(goal.endedOn());
        }
    }

    /** What the section shows: the goals, and a form for one more. */
    record Shown(List<Item> items, Edit<GoalForm> adding, Map<String, String> people, boolean canLook) {

        public Map<String, String> nearness() {
            return LookForm.NEARNESS;
        }

        public Map<String, String> commitments() {
            return GoalForm.COMMITMENTS;
        }

        public Map<String, String> statuses() {
            return GoalForm.STATUSES;
        }
    }

    /** How near a goal was at one meeting, in words. */
    record Look(String meeting, String nearness, String words, String on) {

        static Look of(GoalLookView look) {
            String meeting = look.meetingReference();
            return new Look(
                    meeting.substring(meeting.lastIndexOf('M') + 1),
                    LookForm.inWords("nearness", Integer.toString(look.nearness())),
                    look.words(),
                    Typed.date(
                            look.lookedAt().atZoneSameInstant(WorkingDays.ZONE).toLocalDate()));
        }
    }
}
