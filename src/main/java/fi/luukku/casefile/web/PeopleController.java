package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonInUseException;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.UnknownPersonException;
import fi.luukku.deadline.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and removes people on the card. */
@Controller
@Needs(Action.CHANGE_PEOPLE)
class PeopleController {

    private final People people;
    private final PeopleSection section;
    private final CardPage page;
    private final WorkingDays days;

    PeopleController(People people, PeopleSection section, CardPage page, WorkingDays days) {
        this.people = people;
        this.section = section;
        this.page = page;
        this.days = days;
    }

    @PostMapping("/cases/{reference}/people")
    String add(
            @PathVariable CaseReference reference,
            @ModelAttribute PersonForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(days.today());
        if (!problems.none()) {
            return refuse(reference, null, Edit.refused(form, problems, seen), model, response);
        }
        people.add(reference, form.formId() == null ? UUID.randomUUID() : form.formId(), form.text(null));
        return page.saved(reference, PeopleSection.ID, attributes);
    }

    @PostMapping("/cases/{reference}/people/{id}")
    String change(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @ModelAttribute PersonForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(days.today());
        if (!problems.none()) {
            return refuse(reference, id, Edit.refused(form, problems, seen), model, response);
        }
        try {
            String code = people.get(reference, id).details().identityCode();
            people.change(reference, id, form.text(code), form.version());
        } catch (StaleEditException e) {
            PersonForm present = PersonForm.of(people.get(reference, id));
            return refuse(
                    reference,
                    id,
                    Edit.overtaken(form, present, seen, "this person", PersonWords::inWords),
                    model,
                    response);
        } catch (UnknownPersonException e) {
            problems.add(
                    Problems.SECTION,
                    "This person is not on the card any more. Add them again below if they should be.");
            return refuse(reference, null, Edit.refused(form.asNew(), problems, ""), model, response);
        }
        return page.saved(reference, PeopleSection.ID, attributes);
    }

    @PostMapping("/cases/{reference}/people/{id}/remove")
    String remove(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        try {
            people.remove(reference, id, version);
        } catch (StaleEditException e) {
            return refuseRemoval(
                    reference,
                    id,
                    "Someone else has changed this person meanwhile. Look again first.",
                    model,
                    response);
        } catch (PersonInUseException e) {
            return refuseRemoval(
                    reference,
                    id,
                    "This person has a part in what is written on the card (the consent, a meeting, a promise, a goal,"
                            + " a service or the summary), and stays on it.",
                    model,
                    response);
        }
        return page.saved(reference, PeopleSection.ID, attributes);
    }

    private String refuseRemoval(
            CaseReference reference, long id, String why, Model model, HttpServletResponse response) {
        Edit<PersonForm> present = people.of(reference).stream()
                .filter(person -> person.id() == id)
                .findFirst()
                .map(person -> Edit.of(PersonForm.of(person)))
                .orElseGet(() -> Edit.of(PersonForm.empty()));
        Problems problems = new Problems().add(Problems.SECTION, why);
        return refuse(reference, id, Edit.refused(present.form(), problems, present.seen()), model, response);
    }

    private String refuse(
            CaseReference reference,
            @Nullable Long id,
            Edit<PersonForm> edit,
            Model model,
            HttpServletResponse response) {
        return page.refuse(reference, PeopleSection.ID, section.shown(reference, id, edit), model, response);
    }
}
