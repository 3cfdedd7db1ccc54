package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.casefile.Areas;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.UnknownCaseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases and the case card. */
@Controller
class CaseController {

    private final Cases cases;
    private final Areas areas;
    private final CaseList list;
    private final CardPage page;
    private final CaseAccess access;

    CaseController(Cases cases, Areas areas, CaseList list, CardPage page, CaseAccess access) {
        this.cases = cases;
        this.areas = areas;
        this.list = list;
        this.page = page;
        this.access = access;
    }

    @GetMapping("/")
    @Needs(Action.GO_HOME)
    String home() {
        return "redirect:/cases";
    }

    @GetMapping("/cases")
    @Needs(Action.SEE_LIST)
    String list(
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "false") boolean closed,
            Model model) {
        model.addAttribute("areas", areas.all());
        model.addAttribute("area", area);
        model.addAttribute("closed", closed);
        model.addAttribute("cases", list.of(area, closed));
        return "casefile/list";
    }

    @GetMapping("/cases/find")
    @Needs(Action.SEARCH)
    String find(@RequestParam(defaultValue = "") String reference, Model model, HttpServletResponse response) {
        String typed = Typed.text(reference).toUpperCase(Locale.ROOT).replace(' ', '-');
        try {
            CaseReference found = cases.get(new CaseReference(typed)).reference();
            if (!access.mayKnowOf(found.value())) {
                throw new UnknownCaseException(found);
            }
            return "redirect:/cases/" + found;
        } catch (IllegalArgumentException e) {
            model.addAttribute("notFound", "A reference has the area, the year and a number: KAA-2026-0001.");
        } catch (UnknownCaseException e) {
            model.addAttribute("notFound", "There is no case %s. Check the number.".formatted(typed));
        }
        model.addAttribute("typed", Typed.text(reference));
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return list("", false, model);
    }

    @GetMapping("/cases/{reference}")
    @Needs(Action.VIEW_CARD)
    String card(@PathVariable CaseReference reference, Model model) {
        return page.show(reference, model);
    }
}
