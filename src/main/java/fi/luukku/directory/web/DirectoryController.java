package fi.luukku.directory.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.directory.KnownAreas;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The people and places of the areas. What is looked for may be a contact person's name, so it comes in a form's body and
 * waits in the session.
 */
@Controller
@Needs(Action.SEE_DIRECTORY)
@RequestMapping("/directory")
class DirectoryController {

    private static final String ASKED = DirectoryController.class.getName();

    private final UnitSearch search;
    private final KnownAreas areas;
    private final CaseAccess access;

    DirectoryController(UnitSearch search, KnownAreas areas, CaseAccess access) {
        this.search = search;
        this.areas = areas;
        this.access = access;
    }

    @PostMapping
    String look(@ModelAttribute UnitQuery query, HttpSession session) {
        session.setAttribute(ASKED, query);
        return "redirect:/directory";
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        UnitQuery query = session.getAttribute(ASKED) instanceof UnitQuery asked ? asked : UnitQuery.EVERYTHING;
        model.addAttribute("query", query);
        model.addAttribute("areas", areas.names());
        model.addAttribute("kinds", UnitQuery.kinds());
        model.addAttribute("units", search.find(query));
        model.addAttribute("mayUpload", access.decide(Action.CHANGE_DIRECTORY).isAllowed());
        return "directory/list";
    }
}
