package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Problems;
import fi.luukku.consent.ConsentRequests;
import fi.luukku.consent.ConsentWithdrawal;
import fi.luukku.deadline.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks guardians by a link, and writes that the family took its consent back. */
@Controller
@Needs(Action.GRANT_CONSENT)
@RequestMapping("/cases/{reference}/consent")
class RequestController {

    private final ConsentRequests requests;
    private final ConsentWithdrawal withdrawal;
    private final ConsentSection section;
    private final RequestPart part;
    private final GrantsPart grants;
    private final CardPage page;
    private final WorkingDays days;

    RequestController(
            ConsentRequests requests,
            ConsentWithdrawal withdrawal,
            ConsentSection section,
            RequestPart part,
            GrantsPart grants,
            CardPage page,
            WorkingDays days) {
        this.requests = requests;
        this.withdrawal = withdrawal;
        this.section = section;
        this.part = part;
        this.grants = grants;
        this.page = page;
        this.days = days;
    }

    @PostMapping("/requests")
    String ask(
            @PathVariable CaseReference reference,
            @ModelAttribute RequestForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Map<String, String> askable = part.askable(reference);
        Map<String, String> choices = grants.choices(reference);
        Problems problems = form.check(askable, choices, days.today());
        if (problems.none() && !requests.ask(reference, form.request(askable, choices, days.today()))) {
            problems.add(
                    Problems.SECTION,
                    "The parents can be asked by a link when the contact led to working together or child welfare, and"
                            + " until they have decided.");
        }
        return problems.none()
                ? page.saved(reference, ConsentSection.ID, attributes)
                : page.refuse(reference, ConsentSection.ID, section.asking(reference, form, problems), model, response);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable CaseReference reference, RedirectAttributes attributes) {
        withdrawal.withdraw(reference);
        return page.saved(reference, ConsentSection.ID, attributes);
    }
}
