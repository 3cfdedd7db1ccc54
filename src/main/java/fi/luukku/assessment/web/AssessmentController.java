package fi.luukku.assessment.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.assessment.AssessmentRequests;
import fi.luukku.assessment.AssessmentView;
import fi.luukku.assessment.UnknownAssessmentRequestException;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
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

/** Saves a request for a service needs assessment, and who was told to have taken it over. */
@Controller
@Needs(Action.CHANGE_ASSESSMENT)
@RequestMapping("/cases/{reference}/assessment")
class AssessmentController {

    private static final String SENT_MEANWHILE =
            "The request has been sent meanwhile, so it stays as it went. To change it,"
                    + " choose so in the task Check the request.";

    private final AssessmentRequests requests;
    private final AssessmentSection section;
    private final Offices offices;
    private final CardPage page;

    AssessmentController(AssessmentRequests requests, AssessmentSection section, Offices offices, CardPage page) {
        this.requests = requests;
        this.section = section;
        this.offices = offices;
        this.page = page;
    }

    @PostMapping
    String write(
            @PathVariable CaseReference reference,
            @ModelAttribute("form") RequestForm typed,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        RequestForm form = typed.to(offices.find(reference, typed.office()).orElse(null));
        Problems problems = form.check();
        if (!problems.none()) {
            return refuse(reference, Edit.refused(form, problems, seen), model, response);
        }
        try {
            requests.write(reference, form.text(), form.version());
        } catch (StaleEditException e) {
            return refuse(
                    reference,
                    section.written(reference)
                            .map(present ->
                                    Edit.overtaken(form, present, seen, "this request", AssessmentController::inWords))
                            .orElseGet(() -> Edit.refused(form, problems.add(Problems.SECTION, SENT_MEANWHILE), seen)),
                    model,
                    response);
        }
        return page.saved(reference, AssessmentSection.ID, attributes);
    }

    @PostMapping("/{id}/take-over")
    String takeOver(
            @PathVariable CaseReference reference,
            @PathVariable long id,
            @ModelAttribute TakeOverForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        AssessmentView request = requests.of(reference).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Problems problems = form.check(request::canStartOn).problems();
        if (problems.none()) {
            try {
                requests.takeOver(reference, id, form.takeOver());
                return page.saved(reference, AssessmentSection.ID, attributes);
            } catch (StaleEditException e) {
                problems.add(Problems.SECTION, "The request has been taken back meanwhile. Look again first.");
            } catch (UnknownAssessmentRequestException e) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
            }
        }
        return page.refuse(
                reference, AssessmentSection.ID, section.takingOver(reference, form, problems), model, response);
    }

    private static String inWords(String field, String value) {
        return field.equals("receiverLanguage")
                ? RequestForm.LANGUAGES.getOrDefault(value, value)
                : Edit.asItIs(field, value);
    }

    private String refuse(CaseReference reference, Edit<RequestForm> edit, Model model, HttpServletResponse response) {
        return page.refuse(reference, AssessmentSection.ID, section.writing(reference, edit), model, response);
    }
}
