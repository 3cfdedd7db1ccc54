package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a worker sees first: one field to find any case, what is due, their own cases, the Tuesdays ahead. */
@Controller
class HomeController {

    private final List<HomePart> parts;
    private final CaseAccess access;

    HomeController(List<HomePart> parts, CaseAccess access) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
        this.access = access;
    }

    @GetMapping("/")
    @Needs(Action.GO_HOME)
    @Transactional(readOnly = true)
    public String home(Model model) {
        boolean searches = access.decide(Action.SEARCH).isAllowed();
        model.addAttribute("searches", searches);
        model.addAttribute("readsLogs", access.decide(Action.FIND_ACCESS_LOG).isAllowed());
        model.addAttribute(
                "parts",
                (searches ? parts : List.<HomePart>of())
                        .stream()
                                .map(part -> new Shown(part.id(), part.title(), part.fragment(), part.model()))
                                .toList());
        return "casefile/home";
    }

    /** From the reference that somebody who answers for the access logs has typed. */
    @GetMapping("/access-log")
    @Needs(Action.FIND_ACCESS_LOG)
    public String accessLog(@RequestParam(defaultValue = "") String reference, RedirectAttributes attributes) {
        String typed = Typed.text(reference).toUpperCase(Locale.ROOT).replace(' ', '-');
        if (CaseReference.isReference(typed)) {
            return "redirect:/cases/" + typed + "/access-log";
        }
        attributes.addFlashAttribute("logProblem", "A reference has the area, the year and a number: KAA-2026-0001.");
        return "redirect:/";
    }

    /** A part with what it shows. */
    public record Shown(String id, String title, String fragment, Object model) {}
}
