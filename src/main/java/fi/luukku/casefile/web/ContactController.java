package fi.luukku.casefile.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the contact. */
@Controller
@Needs(Action.CHANGE_CONTACT)
class ContactController {

    private final Contacts contacts;
    private final People people;
    private final ContactSection section;
    private final CardPage page;
    private final WorkingDays days;

    ContactController(Contacts contacts, People people, ContactSection section, CardPage page, WorkingDays days) {
        this.contacts = contacts;
        this.people = people;
        this.section = section;
        this.page = page;
        this.days = days;
    }

    @PostMapping("/cases/{reference}/contact")
    String save(
            @PathVariable CaseReference reference,
            @ModelAttribute ContactForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(days.today());
        if (!problems.none()) {
            return refuse(reference, Edit.refused(form, problems, seen), model, response);
        }
        List<PersonView> card = people.of(reference);
        boolean childKnown = card.stream().anyMatch(person -> person.role().equals("child"));
        try {
            contacts.write(
                    reference, form.text(), form.named(childKnown, ContactSection.isOnCard(form.callerName(), card)));
        } catch (StaleEditException e) {
            ContactForm present = ContactForm.of(contacts.of(reference));
            return refuse(
                    reference,
                    Edit.overtaken(form, present, seen, "the contact", ContactForm::inWords),
                    model,
                    response);
        }
        return page.saved(reference, ContactSection.ID, attributes);
    }

    private String refuse(CaseReference reference, Edit<ContactForm> edit, Model model, HttpServletResponse response) {
        return page.refuse(reference, ContactSection.ID, section.shown(reference, edit), model, response);
    }
}
