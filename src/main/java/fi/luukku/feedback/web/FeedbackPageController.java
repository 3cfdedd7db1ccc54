package fi.luukku.feedback.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.feedback.FeedbackAnswers;
import fi.luukku.feedback.FeedbackAnswers.Asked;
import fi.luukku.feedback.FeedbackForm;
import fi.luukku.notification.web.LetterPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a parent and a child, each in their own form, tell how it went (J9). */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/feedback/{token}")
class FeedbackPageController {

    private final FeedbackAnswers answers;
    private final LetterPage letterPage;

    FeedbackPageController(FeedbackAnswers answers, LetterPage letterPage) {
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
        Optional<Asked> asked = answers.behind(token);
        return asked.isEmpty()
                ? letterPage.unknown(request, response, model, lang)
                : show(token, asked.get(), Words.NONE, lang, request, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Words form = new Words(typed);
        Optional<Asked> asked = answers.behind(token);
        if (asked.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        if (asked.get().over() || asked.get().answered() || form.isWhole(asked.get())) {
            keep(token, asked.get(), form);
            return letterPage.back("/feedback/" + token, lang);
        }
        model.addAttribute("refused", true);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, asked.get(), form, lang, request, response, model);
    }

    private void keep(String token, Asked asked, Words form) {
        if (asked.over() || asked.answered()) {
            return;
        }
        if (asked.form() == FeedbackForm.CHILD) {
            answers.answerAsChild(token, form.ofChild());
        } else {
            answers.answerAsParent(token, form.ofParent(asked));
        }
    }

    private String show(
            String token,
            Asked asked,
            Words form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        letterPage.speak(request, model, lang, asked.language());
        model.addAttribute("address", "/feedback/" + token);
        if (asked.over()) {
            return letterPage.gone(response, model, "feedback.over");
        }
        model.addAttribute("child", asked.form() == FeedbackForm.CHILD);
        model.addAttribute("form", form);
        model.addAttribute("services", asked.services());
        if (asked.answered()) {
            return "feedback/thanks";
        }
        return asked.form() == FeedbackForm.CHILD ? "feedback/child" : "feedback/parent";
    }
}
