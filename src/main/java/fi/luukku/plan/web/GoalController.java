package fi.luukku.plan.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.Goals;
import fi.luukku.plan.UnknownGoalException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and removes the family's goals. */
@Controller
@Needs(Action.CHANGE_GOALS)
@RequestMapping("/cases/{reference}/goals")
class GoalController {

    private final Goals goals;
    private final GoalLooks looks;
    private final GoalSection section;
    private final FamilyMembers members;
    private final CardPage page;

    GoalController(Goals goals, GoalLooks looks, GoalSection section, FamilyMembers members, CardPage page) {
        this.goals = goals;
        this.looks = looks;
        this.section = section;
        this.members = members;
        this.page = page;
    }

    @PostMapping
    String add(
            @PathVariable CaseReference reference,
            @ModelAttribute GoalForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(members.of(reference).keySet());
        if (!problems.none()) {
            return refuse(reference, null, Edit.refused(form, problems, seen), model, response);
        }
        goals.add(reference, form.formId() == null ? UUID.randomUUID() : form.formId(), form.text());
        return page.saved(reference, GoalSection.ID, attributes);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @ModelAttribute GoalForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(members.of(reference).keySet());
        if (!problems.none()) {
            return refuse(reference, id, Edit.refused(form, problems, seen), model, response);
        }
        try {
            goals.change(reference, id, form.text(), form.version());
        } catch (StaleEditException e) {
            return refuse(reference, id, overtaken(reference, id, form, seen), model, response);
        } catch (UnknownGoalException e) {
            problems.add(
                    Problems.SECTION, "This goal has been taken off the card meanwhile. Add it again if it should be.");
            return refuse(reference, null, Edit.refused(form.asNew(), problems, ""), model, response);
        }
        return page.saved(reference, GoalSection.ID, attributes);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        try {
            goals.remove(reference, id, version);
        } catch (StaleEditException e) {
            Problems problems = new Problems()
                    .add(Problems.SECTION, "Someone else has changed this goal meanwhile. Look again first.");
            return refuse(
                    reference,
                    id,
                    present(reference, id)
                            .map(now -> Edit.refused(now.form(), problems, now.seen()))
                            .orElseGet(() -> Edit.of(GoalForm.empty())),
                    model,
                    response);
        }
        return page.saved(reference, GoalSection.ID, attributes);
    }

    /** How near the goal is now, at the meeting that is held or coming. */
    @PostMapping("/{id}/look")
    String look(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @ModelAttribute LookForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check();
        if (looks.meeting(reference).isEmpty()) {
            problems.add(Problems.SECTION, "Goals are looked at once a meeting is planned.");
        }
        Edit<LookForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                looks.write(reference, id, Integer.parseInt(form.nearness()), form.words(), form.version());
                return page.saved(reference, GoalSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(
                        form, section.look(reference, id), seen, "how near this goal is", LookForm::inWords);
            } catch (UnknownGoalException e) {
                problems.add(Problems.SECTION, "This goal has been taken off the card meanwhile.");
                return page.refuse(
                        reference,
                        GoalSection.ID,
                        section.shown(reference, null, Edit.refused(GoalForm.empty(), problems, "")),
                        model,
                        response);
            }
        }
        return page.refuse(reference, GoalSection.ID, section.looking(reference, id, edit), model, response);
    }

    private Edit<GoalForm> overtaken(CaseReference reference, long id, GoalForm form, String seen) {
        return present(reference, id)
                .map(now -> Edit.overtaken(
                        form,
                        now.form(),
                        seen,
                        "this goal",
                        (field, value) -> section.inWords(reference, field, value)))
                .orElseGet(() -> Edit.of(form));
    }

    private Optional<Edit<GoalForm>> present(CaseReference reference, long id) {
        return goals.of(reference).stream()
                .filter(goal -> goal.id() == id)
                .findFirst()
                .map(goal -> Edit.of(GoalForm.of(goal)));
    }

    private String refuse(
            CaseReference reference,
            @Nullable Long id,
            Edit<GoalForm> edit,
            Model model,
            HttpServletResponse response) {
        return page.refuse(reference, GoalSection.ID, section.shown(reference, id, edit), model, response);
    }
}
