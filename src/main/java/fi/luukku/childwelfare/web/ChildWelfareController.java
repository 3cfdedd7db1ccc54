package fi.luukku.childwelfare.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.deadline.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a concern, and saves how a child welfare notification is made. */
@Controller
@Needs(Action.NOTIFY_CHILD_WELFARE)
@RequestMapping("/cases/{reference}/childwelfare")
class ChildWelfareController {

    private final Notifications notifications;
    private final ChildWelfareSection section;
    private final CardPage page;
    private final WorkingDays days;

    ChildWelfareController(Notifications notifications, ChildWelfareSection section, CardPage page, WorkingDays days) {
        this.notifications = notifications;
        this.section = section;
        this.page = page;
        this.days = days;
    }

    @PostMapping
    String raise(
            @PathVariable CaseReference reference,
            @ModelAttribute ConcernForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check();
        if (!problems.none()) {
            return page.refuse(
                    reference, ChildWelfareSection.ID, section.raising(reference, form, problems), model, response);
        }
        notifications.raise(reference, Objects.requireNonNull(form.formId()), form.why(), form.now());
        return page.saved(reference, ChildWelfareSection.ID, attributes);
    }

    @PostMapping("/{number:[1-9][0-9]{0,5}}")
    String save(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @ModelAttribute NotificationForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Optional<NotificationView> present = section.one(reference, number);
        if (present.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Problems problems = form.check(section.units(reference), days.now());
        Edit<NotificationForm> edit = Edit.refused(form, problems, seen);
        if (problems.none()) {
            try {
                notifications.write(reference, number, form.text(section.unit(reference, form.unit())), form.version());
                return page.saved(reference, ChildWelfareSection.ID, attributes);
            } catch (StaleEditException e) {
                edit = Edit.overtaken(
                        form,
                        NotificationForm.of(section.one(reference, number).orElseThrow()),
                        seen,
                        "the notification",
                        NotificationForm::inWords);
            } catch (IllegalStateException e) {
                problems.add(Problems.SECTION, "This notification is made. What was written of it stays.");
            }
        }
        return page.refuse(
                reference, ChildWelfareSection.ID, section.writing(reference, number, edit), model, response);
    }
}
