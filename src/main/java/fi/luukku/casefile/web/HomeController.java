package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a worker sees first: one field to find any case, what is due, their own cases, the Tuesdays ahead. */
@Controller
class HomeController {

    private final List<HomePart> parts;

    HomeController(List<HomePart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(HomePart::order)).toList();
    }

    @GetMapping("/")
    @Needs(Action.GO_HOME)
    @Transactional(readOnly = true)
    public String home(Model model) {
        model.addAttribute(
                "parts",
                parts.stream()
                        .map(part -> new Shown(part.id(), part.title(), part.fragment(), part.model()))
                        .toList());
        return "casefile/home";
    }

    /** A part with what it shows. */
    public record Shown(String id, String title, String fragment, Object model) {}
}
