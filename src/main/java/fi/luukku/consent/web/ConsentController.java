package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.consent.Consents;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves who was asked for consent and what was said. */
@Controller
@Needs(Action.CHANGE_CONSENT)
class ConsentController {

    private final Consents consents;
    private final ConsentSection section;
    private final CardPage page;

    ConsentController(Consents consents, ConsentSection section, CardPage page) {
        this.consents = consents;
        this.section = section;
        this.page = page;
    }

    @PostMapping("/cases/{reference}/consent")
    String save(
            @PathVariable CaseReference reference,
            @ModelAttribute ConsentForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Map<String, String> guardians = section.guardians(reference);
        Problems problems = form.check(guardians);
        Edit<ConsentForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                Long giver = form.giver().isEmpty() ? null : Long.valueOf(form.giver());
                consents.write(reference, giver, form.notes(), form.callerMayHear(), form.version());
                return page.saved(reference, ConsentSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(
                        form,
                        ConsentForm.of(consents.of(reference)),
                        seen,
                        "this",
                        (field, value) -> guardians.getOrDefault(value, value));
            } catch (IllegalStateException e) {
                problems.add(Problems.SECTION, "The decision is recorded. Who gave it cannot be changed any more.");
            }
        }
        return page.refuse(reference, ConsentSection.ID, section.shown(reference, edit), model, response);
    }
}
