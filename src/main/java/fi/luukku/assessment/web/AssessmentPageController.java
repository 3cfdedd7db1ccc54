package fi.luukku.assessment.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.assessment.AssessmentAnswers;
import fi.luukku.assessment.AssessmentAnswers.AskedRequest;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
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

/**
 * The page on which another organisation reads a request for a service needs assessment and takes it over. Unlike the other
 * pages behind links it names the family: it is what the family wants the receiver to know.
 */
@Controller
@Needs(Action.ANSWER_BY_LINK)
@RequestMapping("/assessment/{token}")
class AssessmentPageController {

    private final AssessmentAnswers answers;
    private final LetterPage letterPage;
    private final WorkingDays days;

    AssessmentPageController(AssessmentAnswers answers, LetterPage letterPage, WorkingDays days) {
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
        return show(
                token,
                answers.behind(token),
                TakeOverForm.startingOn(days.today()),
                TakeOverForm.Wrong.NOTHING,
                lang,
                request,
                response,
                model);
    }

    @PostMapping
    String takeOver(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @ModelAttribute TakeOverForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<AskedRequest> asked = answers.behind(token);
        if (asked.isEmpty() || asked.get().over()) {
            return show(token, asked, form, TakeOverForm.Wrong.NOTHING, lang, request, response, model);
        }
        TakeOverForm.Wrong wrong =
                asked.get().takeOver() != null ? TakeOverForm.Wrong.NOTHING : form.check(asked.get()::canStartOn);
        if (wrong.none()) {
            if (asked.get().takeOver() == null) {
                answers.takeOver(token, form.takeOver());
            }
            return letterPage.back("/assessment/" + token, lang);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(token, asked, form, wrong, lang, request, response, model);
    }

    private String show(
            String token,
            Optional<AskedRequest> found,
            TakeOverForm form,
            TakeOverForm.Wrong wrong,
            @Nullable String lang,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (found.isEmpty()) {
            return letterPage.unknown(request, response, model, lang);
        }
        AskedRequest asked = found.get();
        Language language = letterPage.speak(request, model, lang, asked.language());
        model.addAttribute("address", "/assessment/" + token);
        if (asked.over() || asked.clock() == null) {
            return letterPage.gone(response, model, "assessment.over");
        }
        model.addAttribute("asked", asked);
        model.addAttribute("startBy", SpokenTime.day(asked.clock().startBy(), language));
        model.addAttribute("doneBy", SpokenTime.day(asked.clock().doneBy(), language));
        model.addAttribute("children", asked.children().stream().map(Named::of).toList());
        model.addAttribute("parents", asked.parents().stream().map(Named::of).toList());
        model.addAttribute(
                "startsOn",
                asked.takeOver() == null ? "" : SpokenTime.day(asked.takeOver().startsOn(), language));
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        return "assessment/request";
    }

    /** A member of the family as the page names them; what is not on the card is empty. */
    record Named(String name, String born, String phone, String email) {

        static Named of(PersonView person) {
            return new Named(person.name(), Typed.date(person.birthDate()), text(person.phone()), text(person.email()));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
