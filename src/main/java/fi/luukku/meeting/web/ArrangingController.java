package fi.luukku.meeting.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.Answer;
import fi.luukku.meeting.AnswerOutcome;
import fi.luukku.meeting.InterpreterState;
import fi.luukku.meeting.InterpreterView;
import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.InvitationAnswers;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingReplacements;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves what is arranged before a meeting: answers told to a worker, who comes instead, the interpreter. */
@Controller
@Needs(Action.CHANGE_MEETING)
@RequestMapping("/cases/{reference}/meetings/{number:[1-9][0-9]{0,3}}")
class ArrangingController {

    private static final String WITHOUT = "without";

    private final InvitationAnswers answers;
    private final MeetingReplacements replacements;
    private final Interpreters interpreters;
    private final MeetingSection section;
    private final CardPage page;
    private final WorkingDays days;

    ArrangingController(
            InvitationAnswers answers,
            MeetingReplacements replacements,
            Interpreters interpreters,
            MeetingSection section,
            CardPage page,
            WorkingDays days) {
        this.answers = answers;
        this.replacements = replacements;
        this.interpreters = interpreters;
        this.section = section;
        this.page = page;
        this.days = days;
    }

    @PostMapping("/answers")
    String answer(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int invitation,
            @ModelAttribute InvitationForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        MeetingReference meeting = meeting(reference, number);
        Problems problems = new Problems();
        if (!section.hasInvitation(meeting, invitation)) {
            problems.add("invitation", "Choose who answered.");
        }
        form.problems(days.today()).forEach((field, key) -> problems.add(field, inWords(field)));
        Optional<Answer> chosen = form.chosen();
        if (problems.none() && chosen.isPresent()) {
            AnswerOutcome outcome =
                    answers.told(meeting, invitation, chosen.get(), form.note(), earliest(form), form.partOfDay());
            if (outcome == AnswerOutcome.KEPT) {
                return page.saved(reference, MeetingSection.ID, attributes);
            }
            problems.add(
                    Problems.SECTION,
                    "The meeting has begun, is being moved or called off, or it is agreed who comes instead: no answer to it"
                            + " can be written any more.");
        }
        return refuse(meeting, problems, model, response);
    }

    @PostMapping("/replacements")
    String replace(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int invitation,
            @RequestParam(defaultValue = "") String instead,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        MeetingReference meeting = meeting(reference, number);
        Problems problems = new Problems();
        boolean someone = instead.matches("[0-9]{1,18}");
        if (!someone && !instead.equals(WITHOUT)) {
            problems.add("instead-" + invitation, "Choose who comes instead, or that you go on without.");
            return refuse(meeting, problems, model, response);
        }
        try {
            replacements.settle(meeting, invitation, someone ? Long.valueOf(instead) : null);
            return page.saved(reference, MeetingSection.ID, attributes);
        } catch (IllegalArgumentException e) {
            problems.add(
                    "instead-" + invitation,
                    "That person cannot be invited. They must be on the card with an e-mail address, the family must agree, and"
                            + " they must not be coming already.");
        } catch (IllegalStateException e) {
            problems.add(
                    Problems.SECTION, "Nothing is to be agreed about that person any more. Look at the answers below.");
        }
        return refuse(meeting, problems, model, response);
    }

    @PostMapping("/interpreter")
    String interpreter(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        MeetingReference meeting = meeting(reference, number);
        String name = Typed.line(who);
        Optional<InterpreterState> chosen = Arrays.stream(InterpreterState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
        Problems problems = new Problems();
        problems.tooLong("who", "The text", name, InterpreterView.LONGEST_WHO);
        if (chosen.isEmpty()) {
            problems.add("state", "Choose how far it is.");
        } else if (chosen.get() == InterpreterState.CONFIRMED && name.isEmpty()) {
            problems.add("who", "Write who interprets, or where the order was confirmed.");
        }
        if (problems.none() && chosen.isPresent()) {
            try {
                interpreters.write(meeting, Typed.line(language), chosen.get(), name);
                return page.saved(reference, MeetingSection.ID, attributes);
            } catch (IllegalArgumentException e) {
                problems.add(Problems.SECTION, "Nobody who comes needs an interpreter of that language any more.");
            }
        }
        return refuse(meeting, problems, model, response);
    }

    private String refuse(MeetingReference meeting, Problems problems, Model model, HttpServletResponse response) {
        CaseReference reference = meeting.caseReference();
        return page.refuse(reference, MeetingSection.ID, section.arranging(meeting, problems), model, response);
    }

    private static @Nullable LocalDate earliest(InvitationForm form) {
        return form.earliest().orElse(null);
    }

    private static String inWords(String field) {
        return switch (field) {
            case "answer" -> "Choose what they answered.";
            case "notBefore" -> "Write a day to come, at most half a year ahead: 1.12.2026.";
            default -> "The text is too long; at most " + InvitationForm.LONGEST_NOTE + " characters fit.";
        };
    }

    private static MeetingReference meeting(CaseReference reference, int number) {
        return new MeetingReference(reference + "-M" + number);
    }
}
