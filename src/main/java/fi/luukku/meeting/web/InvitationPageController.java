package fi.luukku.meeting.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.AnswerOutcome;
import fi.luukku.meeting.InvitationAnswers;
import fi.luukku.meeting.InvitationAnswers.Asked;
import fi.luukku.meeting.InvitationAnswers.State;
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

/** The page on which somebody invited tells whether they come; the link in the letter is all it takes. */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/invitation/{token}")
class InvitationPageController {

    private final InvitationAnswers answers;
    private final LetterPage letterPage;
    private final WorkingDays days;

    InvitationPageController(InvitationAnswers answers, LetterPage letterPage, WorkingDays days) {
        this.answers = answers;
        this.letterPage = letterPage;
        this.days = days;
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
                : show(token, asked.get(), InvitationForm.of(asked.get()), lang, request, response, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute InvitationForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Asked> asked = answers.behind(token);
        if (asked.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        if (asked.get().state() == State.OPEN && !form.isWhole(days.today())) {
            model.addAttribute("refused", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(token, asked.get(), form, lang, request, response, model);
        }
        Optional<AnswerOutcome> outcome = form.chosen()
                .flatMap(chosen -> answers.answer(
                        token,
                        form.sequence(),
                        chosen,
                        form.note(),
                        form.earliest().orElse(null),
                        form.partOfDay()));
        if (outcome.filter(AnswerOutcome.OTHER_TIME::equals).isPresent()) {
            model.addAttribute("otherTime", true);
            response.setStatus(HttpStatus.CONFLICT.value());
            Asked now = answers.behind(token).orElseThrow();
            return show(token, now, InvitationForm.of(now), lang, request, response, model);
        }
        return letterPage.back("/invitation/" + token, lang);
    }

    private String show(
            String token,
            Asked asked,
            InvitationForm form,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Language language = letterPage.speak(request, model, lang, asked.language());
        model.addAttribute("address", "/invitation/" + token);
        switch (asked.state()) {
            case MOVING -> {
                model.addAttribute("titleKey", "invitation.moving.title");
                model.addAttribute("textKey", "invitation.moving.text");
                return "link/over";
            }
            case CALLED_OFF -> {
                return letterPage.gone(response, model, "invitation.called-off");
            }
            case OVER -> {
                return letterPage.gone(response, model, "invitation.over");
            }
            case OPEN -> {
                // Below.
            }
        }
        model.addAttribute("asked", asked);
        model.addAttribute("when", asked.startsAt() == null ? "" : SpokenTime.moment(asked.startsAt(), language));
        model.addAttribute("form", form);
        model.addAttribute("problems", form.problems(days.today()));
        return "meeting/invitation";
    }
}
