package fi.luukku.casefile.web;

import fi.luukku.access.AccessLog;
import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.CurrentGround;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts the page of a case together from the sections that features contribute, and logs that it was seen. */
@Component
public class CardPage {

    private static final String VIEW = "casefile/card";

    private final List<CardSection> sections;
    private final Cases cases;
    private final NextDates next;
    private final AccessLog accessLog;
    private final CurrentGround ground;
    private final CaseAccess access;
    private final FamilyNotice familyNotice;

    CardPage(
            List<CardSection> sections,
            Cases cases,
            NextDates next,
            AccessLog accessLog,
            CurrentGround ground,
            CaseAccess access,
            FamilyNotice familyNotice) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(CardSection::order))
                .toList();
        this.cases = cases;
        this.next = next;
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
        Optional<Set<String>> topics = ground.topics();
        if (topics.isEmpty()) {
            model.addAttribute("family", familyNotice.of(reference));
        }
        model.addAttribute("limitedTo", topics.map(CaseCodes::topics).orElse(""));
        model.addAttribute(
                "sections",
                topics.isPresent() ? limited(reference, topics.get()) : whole(reference, refusedId, refusedModel));
        accessLog.viewed(reference.value(), "card");
        return VIEW;
    }

    private List<Shown> limited(CaseReference reference, Set<String> topics) {
        return sections.stream()
                .flatMap(section -> section.limited(reference, topics).stream()
                        .map(part -> new Shown(section.id(), section.title(), part.fragment(), part.model())))
                .toList();
    }

    private List<Shown> whole(CaseReference reference, @Nullable String refusedId, @Nullable Object refusedModel) {
        return sections.stream()
                .map(section -> new Shown(
                        section.id(),
                        section.title(),
                        section.fragment(),
                        section.id().equals(refusedId) && refusedModel != null
                                ? refusedModel
                                : section.model(reference)))
                .toList();
    }

    /** A section with what it shows. */
    public record Shown(String id, String title, String fragment, Object model) {}
}
