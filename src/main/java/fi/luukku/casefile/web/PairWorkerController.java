package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PairWorkers;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Names the worker who works with the family's own worker. */
@Controller
@Needs(Action.NAME_PAIR)
class PairWorkerController {

    private final PairWorkers pairs;
    private final WorkersSection section;
    private final CardPage page;

    PairWorkerController(PairWorkers pairs, WorkersSection section, CardPage page) {
        this.pairs = pairs;
        this.section = section;
        this.page = page;
    }

    @PostMapping("/cases/{reference}/pair-worker")
    String name(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String worker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        if (!pairs.name(reference, Typed.line(worker))) {
            Problems problems = new Problems()
                    .add("worker", "Choose a worker of the area who has another profession than the own worker.");
            return page.refuse(reference, WorkersSection.ID, section.shown(reference, problems), model, response);
        }
        return page.saved(reference, WorkersSection.ID, attributes);
    }
}
