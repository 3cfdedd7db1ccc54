package fi.luukku.handover.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.handover.HandOverAnswers;
import fi.luukku.handover.HandOverAnswers.AskedHandOver;
import fi.luukku.handover.HandOverStatus;
import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import fi.luukku.notification.web.LetterPage;
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

/** The page on which a receiver says whether they take a family over; the link in the letter is all it takes (J4). */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/hand-over/{token}")
class HandOverPageController {

    private final HandOverAnswers answers;
    private final LetterPage letterPage;

    HandOverPageController(HandOverAnswers answers, LetterPage letterPage) {
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
        return show(token, ReceiverForm.empty(), lang, request, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute ReceiverForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedHandOver> asked = answers.behind(token);
        if (asked.filter(one -> one.status() == HandOverStatus.ASKED).isPresent() && !form.isWhole()) {
            model.addAttribute("refused", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, asked.get(), form, lang, request, response, model);
        }
        Optional<Boolean> stands = answers.answer(token, form.takes(), form.who(), form.reason());
        if (stands.isPresent() && stands.get()) {
            return letterPage.back("/hand-over/" + token, lang);
        }
        if (stands.isPresent()) {
            model.addAttribute("tooLate", true);
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return show(token, form, lang, request, response, model);
    }

    private String show(
            String token,
            ReceiverForm form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedHandOver> asked = answers.behind(token);
        return asked.isEmpty()
                ? letterPage.unknown(request, response, model, lang)
                : show(token, asked.get(), form, lang, request, response, model);
    }

    private String show(
            String token,
            AskedHandOver asked,
            ReceiverForm form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang, asked.text().language());
        model.addAttribute("address", "/hand-over/" + token);
        if (asked.status() == HandOverStatus.REPLACED || asked.status() == HandOverStatus.DRAFT) {
            return letterPage.gone(response, model, "hand-over.over");
        }
        model.addAttribute("asked", asked);
        model.addAttribute(
                "answeredOn", asked.answeredOn() == null ? "" : SpokenTime.day(asked.answeredOn(), language));
        model.addAttribute("form", form);
        return "handover/receiver";
    }
}
