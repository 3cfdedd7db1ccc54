package fi.luukku.plan.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
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
    private final FamilyMembers members;

    GoalSection(Goals goals, FamilyMembers members) {
        this.goals = goals;
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
        List<Item> items = goals.of(reference).stream()
                .map(goal -> new Item(goal, openId != null && openId == goal.id() ? typed : Edit.of(GoalForm.of(goal))))
                .toList();
        boolean shownInItem = items.stream().anyMatch(item -> openId != null && openId == item.goal.id());
        return new Shown(items, shownInItem ? Edit.of(GoalForm.empty()) : typed, members.of(reference));
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
    record Item(GoalView goal, Edit<GoalForm> edit) {

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
    record Shown(List<Item> items, Edit<GoalForm> adding, Map<String, String> people) {

        public Map<String, String> commitments() {
            return GoalForm.COMMITMENTS;
        }

        public Map<String, String> statuses() {
            return GoalForm.STATUSES;
        }
    }
}
