package fi.luukku.plan.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import fi.luukku.notification.web.LetterPage;
import fi.luukku.plan.PromiseAnswers;
import fi.luukku.plan.PromiseAnswers.AskedPromise;
import fi.luukku.plan.SettledPromiseException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

/** The page on which the owner of a promise tells how it went; the link in the letter is all it takes (O8). */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/promise/{token}")
class PromisePageController {

    private final PromiseAnswers answers;
    private final LetterPage letterPage;

    PromisePageController(PromiseAnswers answers, LetterPage letterPage) {
        this.answers = answers;
        this.letterPage = letterPage;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedPromise> asked = answers.behind(token);
        return asked.isEmpty()
                ? letterPage.unknown(request, response, model, lang)
                : show(token, asked.get(), AnswerForm.of(asked.get()), lang, request, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute AnswerForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedPromise> asked = answers.behind(token);
        if (asked.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        if (!asked.get().over() && form.isWhole()) {
            try {
                answers.answer(token, form.chosen().orElseThrow(), form.reason());
            } catch (SettledPromiseException e) {
                // It was gone through between the two looks; the page it redirects to says so.
            }
            return letterPage.back("/promise/" + token, lang);
        }
        model.addAttribute("refused", true);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, asked.get(), form, lang, request, response, model);
    }

    private String show(
            String token,
            AskedPromise asked,
            AnswerForm form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang, asked.language());
        model.addAttribute("address", "/promise/" + token);
        if (asked.over()) {
            return letterPage.gone(response, model, "promise.over");
        }
        model.addAttribute("asked", asked);
        model.addAttribute("dueOn", SpokenTime.day(asked.dueOn(), language));
        model.addAttribute("form", form);
        return "plan/promise";
    }
}
