package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.notification.Language;
import fi.luukku.notification.web.LetterPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a case's access log to whoever answers for it, and as a sheet to be given to the family. */
@Controller
@Needs(Action.OPEN_ACCESS_LOG)
@RequestMapping("/cases/{reference}/access-log")
class AccessLogController {

    private final AccessLogPage page;
    private final LetterPage letterPage;

    AccessLogController(AccessLogPage page, LetterPage letterPage) {
        this.page = page;
        this.letterPage = letterPage;
    }

    @GetMapping
    String show(
            @PathVariable CaseReference reference,
            @ModelAttribute AccessLogFilter filter,
            Model model,
            HttpServletResponse response) {
        Problems problems = filter.check();
        page.fill(reference, filter, model);
        model.addAttribute("filter", filter);
        model.addAttribute("problems", problems);
        model.addAttribute("languages", Language.values());
        if (!problems.none()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return "casefile/access-log";
    }

    @GetMapping("/for-family")
    String forFamily(
            @PathVariable CaseReference reference,
            @ModelAttribute AccessLogFilter filter,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            Model model) {
        Language language = letterPage.speak(request, model, lang, Language.FI);
        page.fillForFamily(reference, filter, language, model);
        model.addAttribute("filter", filter);
        return "casefile/access-log-sheet";
    }
}
