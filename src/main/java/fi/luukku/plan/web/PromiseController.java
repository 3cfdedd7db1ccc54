package fi.luukku.plan.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SettledPromiseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves promises and how they went. */
@Controller
@Needs(Action.CHANGE_PROMISE)
@RequestMapping("/cases/{reference}/promises")
class PromiseController {

    private static final String NUMBER = "/{number:[1-9][0-9]{0,5}}";

    private final Promises promises;
    private final PromiseSection section;
    private final CardPage page;
    private final WorkingDays days;

    PromiseController(Promises promises, PromiseSection section, CardPage page, WorkingDays days) {
        this.promises = promises;
        this.section = section;
        this.page = page;
        this.days = days;
    }

    @PostMapping
    String add(
            @PathVariable CaseReference reference,
            @ModelAttribute PromiseForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(section.owners(reference).keySet(), days.today());
        if (!promises.canBeWritten(reference)) {
            problems.add(
                    Problems.SECTION,
                    "Promises can be written once a meeting is planned and until the case is closed.");
        }
        if (!problems.none()) {
            return page.refuse(
                    reference, PromiseSection.ID, section.adding(reference, form, problems), model, response);
        }
        promises.write(reference, form.promise());
        return page.saved(reference, PromiseSection.ID, attributes);
    }

    @PostMapping(NUMBER)
    String change(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @ModelAttribute PromiseWordsForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Map<String, String> owners = section.owners(reference);
        Problems problems = form.check(owners.keySet(), days.today());
        Edit<PromiseWordsForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                promises.change(
                        promise(reference, number), form.version(), form.ownerPersonId(), form.what(), form.day());
                return page.saved(reference, PromiseSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(
                        form,
                        PromiseWordsForm.of(present(reference, number)),
                        seen,
                        "this promise",
                        (field, value) -> field.equals("owner") ? owners.getOrDefault(value, value) : value);
            } catch (IllegalStateException e) {
                // Its form is no longer on the page.
                return held(reference, "keeps its words", model, response);
            }
        }
        return page.refuse(reference, PromiseSection.ID, section.wording(reference, number, edit), model, response);
    }

    @PostMapping(NUMBER + "/remove")
    String remove(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        try {
            promises.remove(promise(reference, number));
        } catch (IllegalStateException e) {
            return held(reference, "stays", model, response);
        }
        return page.saved(reference, PromiseSection.ID, attributes);
    }

    private String held(CaseReference reference, String what, Model model, HttpServletResponse response) {
        Problems problems = new Problems()
                .add(
                        Problems.SECTION,
                        "The meeting has been held, so the promise %s. Write how it went instead.".formatted(what));
        return page.refuse(
                reference,
                PromiseSection.ID,
                section.adding(reference, PromiseForm.empty(), problems),
                model,
                response);
    }

    @PostMapping(NUMBER + "/result")
    String result(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @ModelAttribute ResultForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check();
        Edit<ResultForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                promises.writeResult(
                        promise(reference, number),
                        form.version(),
                        form.chosen().orElseThrow(),
                        form.reason());
                return page.saved(reference, PromiseSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(
                        form, ResultForm.of(present(reference, number)), seen, "this promise", ResultForm::inWords);
            } catch (SettledPromiseException e) {
                problems.add(Problems.SECTION, "A follow-up meeting has gone through this promise; its result stays.");
            }
        }
        return page.refuse(reference, PromiseSection.ID, section.answering(reference, number, edit), model, response);
    }

    private PromiseView present(CaseReference reference, int number) {
        PromiseReference promise = promise(reference, number);
        return promises.of(reference).stream()
                .filter(view -> view.reference().equals(promise))
                .findFirst()
                .orElseThrow();
    }

    private static PromiseReference promise(CaseReference reference, int number) {
        return new PromiseReference(reference + "-P" + number);
    }
}
