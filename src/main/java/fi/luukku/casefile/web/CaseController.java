package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseLists;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseView;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of cases and the case card. */
@Controller
class CaseController {

    private static final int PAGE = 50;

    private final Areas areas;
    private final CaseLists lists;
    private final NextDates next;
    private final CardPage page;
    private final CaseJoining joining;

    CaseController(Areas areas, CaseLists lists, NextDates next, CardPage page, CaseJoining joining) {
        this.areas = areas;
        this.lists = lists;
        this.next = next;
        this.page = page;
        this.joining = joining;
    }

    /** @param after the last case of the page before; what is no reference is the first page */
    @GetMapping("/cases")
    @Needs(Action.SEE_LIST)
    String list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") String closed,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        CaseReference last = CaseReference.isReference(after) ? new CaseReference(after) : null;
        boolean onlyClosed = closed.equals("true");
        List<CaseView> found = lists.page(area, onlyClosed, last, PAGE + 1);
        model.addAttribute("areas", areas.all());
        model.addAttribute("area", area);
        model.addAttribute("closed", onlyClosed);
        model.addAttribute("further", last != null);
        model.addAttribute("cases", next.of(found.stream().limit(PAGE).toList()));
        model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).reference() : null);
        return "casefile/list";
    }

    @GetMapping("/cases/{reference}")
    @Needs(Action.VIEW_CARD)
    String card(@PathVariable CaseReference reference, Model model, RedirectAttributes attributes) {
        return joining.survivorOf(reference)
                .map(surviving -> goOn(reference, surviving, attributes))
                .orElseGet(() -> page.show(reference, model));
    }

    private static String goOn(CaseReference joined, CaseReference surviving, RedirectAttributes attributes) {
        attributes.addFlashAttribute("told", "Case %s is part of this one.".formatted(joined));
        return "redirect:/cases/" + surviving;
    }
}
