package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Problems;
import fi.luukku.consent.ConsentGrants;
import fi.luukku.consent.Consents;
import fi.luukku.deadline.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes down who may know what, and takes it back. */
@Controller
@Needs(Action.GRANT_CONSENT)
@RequestMapping("/cases/{reference}/consent")
class GrantController {

    private final ConsentGrants grants;
    private final Consents consents;
    private final ConsentSection section;
    private final GrantsPart part;
    private final CardPage page;
    private final WorkingDays days;

    GrantController(
            ConsentGrants grants,
            Consents consents,
            ConsentSection section,
            GrantsPart part,
            CardPage page,
            WorkingDays days) {
        this.grants = grants;
        this.consents = consents;
        this.section = section;
        this.part = part;
        this.page = page;
        this.days = days;
    }

    @PostMapping("/grants")
    String give(
            @PathVariable CaseReference reference,
            @ModelAttribute GrantForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(part.choices(reference), days.today());
        if (!GrantsPart.isAgreed(consents.of(reference))) {
            problems.add(Problems.SECTION, "The parents' decision is recorded first: it is ticked in Tasklist.");
        }
        if (!problems.none()) {
            return page.refuse(
                    reference, ConsentSection.ID, section.granting(reference, form, problems), model, response);
        }
        grants.give(reference, form.grant(days.today()));
        return page.saved(reference, ConsentSection.ID, attributes);
    }

    @PostMapping("/grants/{id}/withdraw")
    String withdraw(@PathVariable CaseReference reference, @PathVariable long id, RedirectAttributes attributes) {
        grants.withdraw(reference, id);
        return page.saved(reference, ConsentSection.ID, attributes);
    }

    @PostMapping("/withdraw")
    String withdrawAll(@PathVariable CaseReference reference, RedirectAttributes attributes) {
        grants.withdrawAll(reference);
        return page.saved(reference, ConsentSection.ID, attributes);
    }
}
