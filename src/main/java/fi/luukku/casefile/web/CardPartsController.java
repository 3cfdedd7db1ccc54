package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The parts of a case card that a task needs, for the task's form in Tasklist: {@code /cases/…/parts/contact,people}. */
@Controller
@Needs(Action.VIEW_CARD)
class CardPartsController {

    private final CardPage page;

    CardPartsController(CardPage page) {
        this.page = page;
    }

    @GetMapping("/cases/{reference}/parts/{parts}")
    String parts(@PathVariable CaseReference reference, @PathVariable List<String> parts, Model model) {
        return page.showParts(reference, parts, model);
    }
}
