package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSearch;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.UnknownCaseException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds cases. What was typed may be a name or a phone number, so it comes in a form's body and waits in the session: no
 * address ever holds it.
 */
@Controller
@Needs(Action.SEARCH)
class SearchController {

    private static final String TYPED = SearchController.class.getName();

    private final SearchPage page;
    private final Cases cases;
    private final CaseAccess access;

    SearchController(SearchPage page, Cases cases, CaseAccess access) {
        this.page = page;
        this.cases = cases;
        this.access = access;
    }

    @PostMapping("/cases/search")
    String search(@RequestParam(defaultValue = "") String words, HttpSession session) {
        String typed = Typed.text(words);
        session.setAttribute(TYPED, typed.substring(0, Math.min(typed.length(), CaseSearch.LONGEST + 1)));
        return page.onlyOneMeant(typed)
                .map(reference -> "redirect:/cases/" + reference)
                .orElse("redirect:/cases/search");
    }

    @GetMapping("/cases/search")
    String found(@RequestParam(defaultValue = "") String more, HttpSession session, Model model) {
        String typed = session.getAttribute(TYPED) instanceof String text ? text : "";
        return page.show(typed, more.equals("true"), model);
    }

    /** For links and bookmarks: a reference names no family. */
    @GetMapping("/cases/find")
    String find(@RequestParam(defaultValue = "") String reference, Model model, HttpServletResponse response) {
        String typed = Typed.text(reference);
        try {
            return page.onlyOneMeant(typed)
                    .map(meant -> "redirect:/cases/" + knownOf(meant))
                    .orElseGet(() -> page.refuse(SearchPage.NOT_A_REFERENCE, model, response));
        } catch (UnknownCaseException e) {
            return page.refuse(e.getMessage() + ". Check the number.", model, response);
        }
    }

    /** Who may not know of a case is answered as if there were none. */
    private CaseReference knownOf(CaseReference meant) {
        if (!access.mayKnowOf(meant.value())) {
            throw new UnknownCaseException(meant);
        }
        return cases.get(meant).reference();
    }
}
