package fi.luukku.casefile.web;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.MissingThings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the page of a case together from the sections that features contribute, and logs that it was seen. */
@Component
public class CardPage {

    private static final String VIEW = "casefile/card";
    private static final String PARTS_VIEW = "casefile/parts";

    private final List<CardSection> sections;
    private final Cases cases;
    private final MissingThings missing;
    private final AccessLog accessLog;

    CardPage(List<CardSection> sections, Cases cases, MissingThings missing, AccessLog accessLog) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .toList();
        this.cases = cases;
        this.missing = missing;
        this.accessLog = accessLog;
    }

    /** The page as the record is; answers the view's name. */
    @Transactional
    public String show(CaseReference reference, Model model) {
        return fill(reference, model, null, null);
    }

    /**
     * Some parts of the page, as a task's form shows them inside; answers the view's name.
     *
     * @param partIds in the order they are shown
     */
    @Transactional
    public String showParts(CaseReference reference, List<String> partIds, Model model) {
        model.addAttribute("card", CardHeader.of(cases.get(reference)));
        model.addAttribute("bare", true);
        Map<String, List<String>> waitedFor = missing.byPart(reference);
        model.addAttribute(
                "sections",
                partIds.stream()
                        .map(this::section)
                        .map(section -> Shown.of(section, section.model(reference), waitedFor))
                        .toList());
        partIds.forEach(id -> accessLog.viewed(reference.value(), id));
        return PARTS_VIEW;
    }

    /**
     * The page after a form was refused: that section shows {@code sectionModel}, with what was typed and what is wrong
     * with it, and the answer's status is 422. Nothing may have been written.
     */
    @Transactional
    public String refuse(
            CaseReference reference, String sectionId, Object sectionModel, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return fill(reference, model, sectionId, sectionModel);
    }

    /** Where to go when a section was saved: back to it, with a word that it was. */
    public String saved(CaseReference reference, String sectionId, RedirectAttributes attributes) {
        attributes.addFlashAttribute("saved", sectionId);
        return "redirect:/cases/" + reference + "#" + sectionId;
    }

    private String fill(
            CaseReference reference, Model model, @Nullable String refusedId, @Nullable Object refusedModel) {
        model.addAttribute("card", CardHeader.of(cases.get(reference)));
        Map<String, List<String>> waitedFor = missing.byPart(reference);
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(section -> Shown.of(
                                section,
                                section.id().equals(refusedId) && refusedModel != null
                                        ? refusedModel
                                        : section.model(reference),
                                waitedFor))
                        .toList());
        accessLog.viewed(reference.value(), "card");
        return VIEW;
    }

    private CardSection section(String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * A section with what it shows.
     *
     * @param missing what the process waits for there, in sentences
     */
    public record Shown(String id, String title, String fragment, Object model, List<String> missing) {

        static Shown of(CardSection section, Object model, Map<String, List<String>> waitedFor) {
            return new Shown(
                    section.id(),
                    section.title(),
                    section.fragment(),
                    model,
                    waitedFor.getOrDefault(section.id(), List.of()));
        }
    }
}
