package fi.luukku.casefile.web;

import fi.luukku.access.AccessLog;
import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.CurrentGround;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.MissingThings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final NextDates next;
    private final MissingThings missing;
    private final AccessLog accessLog;
    private final CurrentGround ground;
    private final CaseAccess access;
    private final FamilyNotice familyNotice;

    CardPage(
            List<CardSection> sections,
            Cases cases,
            NextDates next,
            MissingThings missing,
            AccessLog accessLog,
            CurrentGround ground,
            CaseAccess access,
            FamilyNotice familyNotice) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .toList();
        this.cases = cases;
        this.next = next;
        this.missing = missing;
        this.accessLog = accessLog;
        this.ground = ground;
        this.access = access;
        this.familyNotice = familyNotice;
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
        model.addAttribute(
                "sections", shown(reference, partIds.stream().map(this::section).toList(), null, null));
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
        model.addAttribute("card", next.of(List.of(cases.get(reference))).getFirst());
        model.addAttribute(
                "readsAccessLog",
                access.decide(Action.OPEN_ACCESS_LOG, reference.value()).isAllowed());
        if (ground.topics().isEmpty()) {
            model.addAttribute("family", familyNotice.of(reference));
        }
        model.addAttribute("limitedTo", ground.topics().map(CaseCodes::topics).orElse(""));
        model.addAttribute("sections", shown(reference, sections, refusedId, refusedModel));
        accessLog.viewed(reference.value(), "card");
        return VIEW;
    }

    /** What the worker may see of these sections: all of each, or what the topics of a consent leave. */
    private List<Shown> shown(
            CaseReference reference,
            List<CardSection> wanted,
            @Nullable String refusedId,
            @Nullable Object refusedModel) {
        Optional<Set<String>> topics = ground.topics();
        if (topics.isPresent()) {
            return wanted.stream()
                    .flatMap(section -> section.limited(reference, topics.get()).stream()
                            .map(part -> Shown.of(section, part.fragment(), part.model(), List.of())))
                    .toList();
        }
        Map<String, List<String>> waitedFor = missing.byPart(reference);
        return wanted.stream()
                .map(section -> Shown.of(
                        section,
                        section.fragment(),
                        section.id().equals(refusedId) && refusedModel != null
                                ? refusedModel
                                : section.model(reference),
                        waitedFor.getOrDefault(section.id(), List.of())))
                .toList();
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

        static Shown of(CardSection section, String fragment, Object model, List<String> missing) {
            return new Shown(section.id(), section.title(), fragment, model, missing);
        }
    }
}
