package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.Summaries;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the family's situation in short, and that the family approved it. */
@Controller
@Needs(Action.CHANGE_SUMMARY)
@RequestMapping("/cases/{reference}/summary")
class SummaryController {

    private final Summaries summaries;
    private final SummarySection section;
    private final CardPage page;

    SummaryController(Summaries summaries, SummarySection section, CardPage page) {
        this.summaries = summaries;
        this.section = section;
        this.page = page;
    }

    @PostMapping
    String save(
            @PathVariable CaseReference reference,
            @ModelAttribute SummaryForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check();
        Edit<SummaryForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                summaries.write(reference, form.text(), form.version());
                return page.saved(reference, SummarySection.ID, attributes);
            } catch (StaleEditException e) {
                SummaryForm present = SummaryForm.of(summaries.of(reference));
                edit = Edit.overtaken(form, present, seen, "the summary", Edit::asItIs);
            }
        }
        return page.refuse(
                reference, SummarySection.ID, section.shown(reference, edit, new Problems()), model, response);
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String approver,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = new Problems();
        if (!section.family(reference).containsKey(approver)) {
            problems.add("approver", "Choose who of the family approved it.");
        } else {
            try {
                summaries.approve(reference, Long.parseLong(approver), version);
                return page.saved(reference, SummarySection.ID, attributes);
            } catch (StaleEditException e) {
                problems.add(
                        Problems.SECTION,
                        "Someone else has changed the summary meanwhile. Go through the present text with the family first.");
            } catch (IllegalStateException e) {
                problems.add(Problems.SECTION, "Write the summary first.");
            }
        }
        Edit<SummaryForm> present = Edit.of(SummaryForm.of(summaries.of(reference)));
        return page.refuse(reference, SummarySection.ID, section.shown(reference, present, problems), model, response);
    }
}
