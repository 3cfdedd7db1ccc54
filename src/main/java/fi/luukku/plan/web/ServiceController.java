package fi.luukku.plan.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.UnknownServiceException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, changes and removes the family's services. */
@Controller
@Needs(Action.CHANGE_SERVICES)
@RequestMapping("/cases/{reference}/services")
class ServiceController {

    private final ServicesInUse services;
    private final ServiceSection section;
    private final FamilyMembers members;
    private final Units units;
    private final CardPage page;
    private final WorkingDays days;

    ServiceController(
            ServicesInUse services,
            ServiceSection section,
            FamilyMembers members,
            Units units,
            CardPage page,
            WorkingDays days) {
        this.services = services;
        this.section = section;
        this.members = members;
        this.units = units;
        this.page = page;
        this.days = days;
    }

    @PostMapping
    String add(
            @PathVariable CaseReference reference,
            @ModelAttribute("form") ServiceForm typed,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        ServiceForm form = typed.of(units.find(reference, typed.unit()).orElse(null));
        Problems problems = form.check(members.of(reference).keySet(), days.today());
        if (!problems.none()) {
            return refuse(reference, null, Edit.refused(form, problems, seen), model, response);
        }
        services.add(reference, form.formId() == null ? UUID.randomUUID() : form.formId(), form.text(days.today()));
        return page.saved(reference, ServiceSection.ID, attributes);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @ModelAttribute ServiceForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        Problems problems = form.check(members.of(reference).keySet(), days.today());
        if (!problems.none()) {
            return refuse(reference, id, Edit.refused(form, problems, seen), model, response);
        }
        try {
            services.change(reference, id, form.text(days.today()), form.version());
        } catch (StaleEditException e) {
            return refuse(reference, id, overtaken(reference, id, form, seen), model, response);
        } catch (UnknownServiceException e) {
            problems.add(
                    Problems.SECTION,
                    "This service has been taken off the card meanwhile. Add it again if it should be.");
            return refuse(reference, null, Edit.refused(form.asNew(), problems, ""), model, response);
        }
        return page.saved(reference, ServiceSection.ID, attributes);
    }

    @PostMapping("/{id}/remove")
    String remove(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @RequestParam int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        try {
            services.remove(reference, id, version);
        } catch (StaleEditException e) {
            Problems problems = new Problems()
                    .add(Problems.SECTION, "Someone else has changed this service meanwhile. Look again first.");
            return refuse(
                    reference,
                    id,
                    present(reference, id)
                            .map(now -> Edit.refused(now.form(), problems, now.seen()))
                            .orElseGet(() -> Edit.of(ServiceForm.empty())),
                    model,
                    response);
        }
        return page.saved(reference, ServiceSection.ID, attributes);
    }

    private Edit<ServiceForm> overtaken(CaseReference reference, long id, ServiceForm form, String seen) {
        return present(reference, id)
                .map(now -> Edit.overtaken(
                        form,
                        now.form(),
                        seen,
                        "this service",
                        (field, value) -> section.inWords(reference, field, value)))
                .orElseGet(() -> Edit.of(form));
    }

    private Optional<Edit<ServiceForm>> present(CaseReference reference, long id) {
        return services.of(reference).stream()
                .filter(service -> service.id() == id)
                .findFirst()
                .map(service -> Edit.of(ServiceForm.of(service)));
    }

    private String refuse(
            CaseReference reference,
            @Nullable Long id,
            Edit<ServiceForm> edit,
            Model model,
            HttpServletResponse response) {
        return page.refuse(reference, ServiceSection.ID, section.shown(reference, id, edit), model, response);
    }
}
