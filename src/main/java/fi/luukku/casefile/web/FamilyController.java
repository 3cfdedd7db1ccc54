package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.CaseAccess;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.IllegalStepException;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SameFamily;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joins cases of one family, tells families apart, and reopens a closed case. */
@Controller
class FamilyController {

    private final CaseJoining joining;
    private final SameFamily sameFamily;
    private final CaseReopening reopening;
    private final CaseAccess access;
    private final Cases cases;

    FamilyController(
            CaseJoining joining, SameFamily sameFamily, CaseReopening reopening, CaseAccess access, Cases cases) {
        this.joining = joining;
        this.sameFamily = sameFamily;
        this.reopening = reopening;
        this.access = access;
        this.cases = cases;
    }

    /** @param other the other case of the family; {@code goesOn} says which of the two goes on */
    @PostMapping("/cases/{reference}/join")
    @Needs(Action.JOIN_CASES)
    String join(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String goesOn,
            RedirectAttributes attributes) {
        CaseReference with = known(other);
        access.require(Action.JOIN_CASES, cases.get(with).reference().value());
        boolean otherGoesOn = goesOn.equals(with.value());
        if (!otherGoesOn && !goesOn.equals(reference.value())) {
            throw new IllegalArgumentException("Which case goes on is not told");
        }
        CaseReference surviving = otherGoesOn ? with : reference;
        CaseReference joined = otherGoesOn ? reference : with;
        joining.join(joined, surviving);
        attributes.addFlashAttribute("told", "Case %s is part of this one from now on.".formatted(joined));
        return "redirect:/cases/" + surviving;
    }

    @PostMapping("/cases/{reference}/not-same")
    @Needs(Action.JOIN_CASES)
    String tellApart(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes attributes) {
        CaseReference with = known(other);
        sameFamily.tellApart(reference, with);
        attributes.addFlashAttribute("told", "Noted: %s is another family.".formatted(with));
        return "redirect:/cases/" + reference;
    }

    @PostMapping("/cases/{reference}/reopen")
    @Needs(Action.REOPEN_CASE)
    String reopen(
            @PathVariable CaseReference reference,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes attributes) {
        ReopenReason.ofCode(reason)
                .ifPresentOrElse(
                        why -> {
                            reopening.reopen(reference, why);
                            attributes.addFlashAttribute(
                                    "told", "The case is open again. The task to take the contact is in Tasklist.");
                        },
                        () -> attributes.addFlashAttribute("reopenProblem", "Choose why the case is reopened."));
        return "redirect:/cases/" + reference;
    }

    @ExceptionHandler({IllegalStepException.class, IllegalArgumentException.class})
    ModelAndView refused(RuntimeException e) {
        boolean illegal = e instanceof IllegalStepException;
        ModelAndView page = new ModelAndView("error/4xx", illegal ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST);
        page.addObject("sentence", illegal ? said(e.getMessage()) : "There is no such case. Go back and try again.");
        return page;
    }

    private static String said(@Nullable String message) {
        return message + ".";
    }

    private static CaseReference known(String reference) {
        return new CaseReference(Typed.text(reference));
    }
}
