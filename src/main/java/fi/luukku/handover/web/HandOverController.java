package fi.luukku.handover.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.handover.HandOverText;
import fi.luukku.handover.HandOvers;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves to whom a family is handed over, and that a receiver confirmed to a worker. */
@Controller
@Needs(Action.CHANGE_HAND_OVER)
@RequestMapping("/cases/{reference}/handover")
class HandOverController {

    private final HandOvers handOvers;
    private final HandOverSection section;
    private final CardPage page;

    HandOverController(HandOvers handOvers, HandOverSection section, CardPage page) {
        this.handOvers = handOvers;
        this.section = section;
        this.page = page;
    }

    @PostMapping
    String save(
            @PathVariable CaseReference reference,
            @ModelAttribute HandOverForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(section.units(reference));
        Edit<HandOverForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                handOvers.write(reference, form.text(section.unit(reference, form.unit())), form.version());
                return page.saved(reference, HandOverSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(form, section.form(reference), seen, "the hand-over", Edit::asItIs);
            }
        }
        return page.refuse(reference, HandOverSection.ID, section.writing(reference, edit), model, response);
    }

    @PostMapping("/{number:[1-9][0-9]{0,5}}/confirmed")
    String confirmed(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String by,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        String who = Typed.line(by);
        Problems problems = new Problems().tooLong("by", "The name", who, HandOverText.NAME_LENGTH);
        if (who.isEmpty()) {
            problems.add("by", "Write who of the receiver confirmed.");
        }
        if (problems.none() && !handOvers.confirmByPhone(reference, number, who)) {
            problems.add(Problems.SECTION, "This receiver has answered already, or another was asked instead.");
        }
        return problems.none()
                ? page.saved(reference, HandOverSection.ID, attributes)
                : page.refuse(
                        reference,
                        HandOverSection.ID,
                        section.confirming(reference, number, problems),
                        model,
                        response);
    }
}
