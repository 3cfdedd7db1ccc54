package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Problems;
import fi.luukku.consent.Consents;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(section.guardians(reference));
        ConsentForm again = form;
        if (problems.none()) {
            try {
                Long giver = form.giver().isEmpty() ? null : Long.valueOf(form.giver());
                consents.write(reference, giver, form.notes(), form.version());
                return page.saved(reference, ConsentSection.ID, attributes);
            } catch (StaleEditException e) {
                problems.add(
                        Problems.SECTION,
                        "Someone else has changed this meanwhile. What you typed is below and not saved yet. The card says"
                                + " now: “" + consents.of(reference).notes() + "”");
                again = new ConsentForm(
                        form.giver(), form.notes(), consents.of(reference).version());
            } catch (IllegalStateException e) {
                problems.add(Problems.SECTION, "The decision is recorded. Who gave it cannot be changed any more.");
            }
        }
        return page.refuse(reference, ConsentSection.ID, section.shown(reference, again, problems), model, response);
    }
}
