package fi.luukku.consent.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseClosedException;
import fi.luukku.consent.ConsentRequests;
import fi.luukku.consent.ConsentRequests.Asked;
import fi.luukku.consent.ConsentRequests.State;
import fi.luukku.consent.ConsentWords;
import fi.luukku.consent.FamilyAnswer;
import fi.luukku.notification.Language;
import fi.luukku.notification.web.LetterPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a parent decides who may know what; the link in the letter is all it takes (O4, O5). */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/consent/{token}")
class AnswerPageController {

    private final ConsentRequests requests;
    private final ConsentWords words;
    private final LetterPage letterPage;

    AnswerPageController(ConsentRequests requests, ConsentWords words, LetterPage letterPage) {
        this.requests = requests;
        this.words = words;
        this.letterPage = letterPage;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Asked> asked = requests.behind(token);
        return asked.isEmpty()
                ? letterPage.unknown(request, response, model, lang)
                : show(token, asked.get(), FamilyAnswerForm.empty(), lang, request, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute FamilyAnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Asked> asked = requests.behind(token);
        if (asked.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        Asked question = asked.get();
        FamilyAnswer answer = form.answer();
        boolean whole = answer.isWhole(question.lines().size(), question.topics());
        if (question.state() == State.OPEN && !whole) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(FamilyAnswer.SOME.equals(form.choice()) ? "unticked" : "unchosen", true);
            return show(token, question, form, lang, request, response, model);
        }
        try {
            requests.answer(token, answer);
        } catch (CaseClosedException e) {
            // The page it redirects to says so.
        }
        return letterPage.back("/consent/" + token, lang);
    }

    private String show(
            String token,
            Asked asked,
            FamilyAnswerForm form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang, asked.language());
        model.addAttribute("address", "/consent/" + token);
        return switch (asked.state()) {
            case OVER -> letterPage.gone(response, model, "consent.over");
            case DECIDED -> letterPage.gone(response, model, "consent.decided");
            case ANSWERED -> {
                model.addAttribute("answer", asked.answer());
                yield "consent/answered";
            }
            case OPEN -> {
                model.addAttribute("lines", lines(asked, language));
                model.addAttribute("topics", topics(asked, language));
                model.addAttribute("until", words.lastDay(asked.until(), language));
                model.addAttribute("form", form);
                yield "consent/answer";
            }
        };
    }

    private List<Line> lines(Asked asked, Language language) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < asked.lines().size(); at++) {
            lines.add(new Line(at + 1, words.who(asked.lines().get(at), asked.card(), language)));
        }
        return lines;
    }

    private List<Topic> topics(Asked asked, Language language) {
        return asked.topics().stream()
                .map(code -> new Topic(code, words.topic(code, language)))
                .toList();
    }

    /** Who would know, by the number in the form. */
    record Line(int number, String who) {}

    /** Something they would know about. */
    record Topic(String code, String words) {}
}
