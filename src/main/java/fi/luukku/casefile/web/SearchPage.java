package fi.luukku.casefile.web;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSearch;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.SearchHit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What a search found, and what tells a case from the others; each hit that is shown is logged. */
@Component
class SearchPage {

    static final String NOT_A_REFERENCE = "A reference has the area, the year and a number: KAA-2026-0001.";

    private static final String VIEW = "casefile/search";
    private static final int FEW = 20;
    private static final int MANY = 100;

    private final CaseSearch search;
    private final Cases cases;
    private final AccessLog accessLog;

    SearchPage(CaseSearch search, Cases cases, AccessLog accessLog) {
        this.search = search;
        this.cases = cases;
        this.accessLog = accessLog;
    }

    /** The case that is meant when a whole reference was typed, whether there is such a case or not. */
    Optional<CaseReference> onlyOneMeant(String typed) {
        List<CaseReference> meant = search.references(typed);
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    @Transactional
    public String show(String typed, boolean many, Model model) {
        Optional<String> problem = problem(typed);
        int most = many ? MANY : FEW;
        List<SearchHit> hits = problem.isPresent() ? List.of() : search.find(typed, most + 1);
        List<SearchHit> shown = hits.stream().limit(most).toList();
        logFound(shown);
        model.addAttribute("typed", typed.length() > CaseSearch.LONGEST ? "" : typed);
        model.addAttribute("problem", problem.orElse(null));
        model.addAttribute("hits", lines(shown));
        model.addAttribute("more", hits.size() > most);
        model.addAttribute("many", many);
        return VIEW;
    }

    String refuse(@Nullable String sentence, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("typed", "");
        model.addAttribute("problem", sentence);
        model.addAttribute("hits", List.of());
        model.addAttribute("more", false);
        model.addAttribute("many", false);
        return VIEW;
    }

    private void logFound(List<SearchHit> shown) {
        accessLog.found(shown.stream().map(hit -> hit.reference().value()).toList());
    }

    private static Optional<String> problem(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("Write a reference, a name or a phone number.");
        }
        return typed.length() > CaseSearch.LONGEST
                ? Optional.of("That is too long to search for. Write a reference, a name or a phone number.")
                : Optional.empty();
    }

    private List<Line> lines(List<SearchHit> hits) {
        Map<CaseReference, CaseView> views = cases
                .of(hits.stream().map(SearchHit::reference).toList())
                .stream()
                .collect(Collectors.toMap(CaseView::reference, Function.identity()));
        return hits.stream()
                .map(hit -> new Line(CardHeader.of(Objects.requireNonNull(views.get(hit.reference()))), found(hit)))
                .toList();
    }

    private static String found(SearchHit hit) {
        String person = "%s, %s".formatted(hit.name(), CaseCodes.role(hit.role()));
        return switch (hit.field()) {
            case REFERENCE -> "The reference";
            case NAME -> "Name: " + person;
            case PHONE -> "Phone: %s, %s".formatted(hit.phone(), person);
        };
    }

    /** A hit in words. */
    record Line(CardHeader card, String found) {}
}
