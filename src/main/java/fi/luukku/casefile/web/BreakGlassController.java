package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.casefile.BrokenGlass;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where somebody tells why they must see a card that is not theirs. */
@Controller
@Needs(Action.BREAK_GLASS)
@RequestMapping("/cases/{reference}/break-glass")
class BreakGlassController {

    private final BrokenGlass glass;
    private final Cases cases;
    private final CaseAccess access;

    BreakGlassController(BrokenGlass glass, Cases cases, CaseAccess access) {
        this.glass = glass;
        this.cases = cases;
        this.access = access;
    }

    @GetMapping
    String ask(@PathVariable CaseReference reference, Model model) {
        return seesWhole(reference) ? card(reference) : page(reference, "", new Problems(), model);
    }

    @PostMapping
    String breakIt(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        if (seesWhole(reference)) {
            return card(reference);
        }
        String typed = Typed.text(reason);
        Problems problems = new Problems().tooLong("reason", "The reason", typed, BrokenGlass.LONGEST_REASON);
        if (typed.length() < BrokenGlass.SHORTEST_REASON) {
            problems.add("reason", "Write why you must see this card, in a sentence others can understand.");
        }
        if (!problems.none()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reference, typed, problems, model);
        }
        glass.breakIt(reference, typed);
        return card(reference);
    }

    private boolean seesWhole(CaseReference reference) {
        return access.decide(Action.CHANGE_CONTACT, reference.value()).isAllowed();
    }

    private static String card(CaseReference reference) {
        return "redirect:/cases/" + reference;
    }

    private String page(CaseReference reference, String reason, Problems problems, Model model) {
        model.addAttribute("reference", cases.get(reference).reference());
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "casefile/break-glass";
    }
}
