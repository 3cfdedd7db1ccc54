package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.LetterDecisions;
import fi.luukku.notification.LetterDecidedException;
import fi.luukku.notification.LetterDecision;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a worker decides on a letter that did not, or perhaps did not, arrive. */
@Controller
@Needs(Action.DECIDE_LETTER)
class LetterController {

    private final LetterDecisions decisions;
    private final LettersSection section;
    private final CardPage page;

    LetterController(LetterDecisions decisions, LettersSection section, CardPage page) {
        this.decisions = decisions;
        this.section = section;
        this.page = page;
    }

    @PostMapping("/cases/{reference}/letters/{id}")
    String decide(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String decision,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Optional<LetterDecision> chosen = Arrays.stream(LetterDecision.values())
                .filter(one -> one.code().equals(decision))
                .findFirst();
        if (chosen.isEmpty()) {
            return refuse(reference, "Choose what becomes of the letter.", model, response);
        }
        try {
            if (!decisions.decide(reference, id, chosen.get())) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        } catch (LetterDecidedException e) {
            return refuse(
                    reference,
                    "Somebody has decided on this letter already, or it was sent meanwhile. Below is how it stands now.",
                    model,
                    response);
        }
        return page.saved(reference, LettersSection.ID, attributes);
    }

    private String refuse(CaseReference reference, String why, Model model, HttpServletResponse response) {
        Problems problems = new Problems().add(Problems.SECTION, why);
        return page.refuse(reference, LettersSection.ID, section.shown(reference, problems), model, response);
    }
}
