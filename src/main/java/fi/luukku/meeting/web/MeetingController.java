package fi.luukku.meeting.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saves the record of a meeting. */
@Controller
@Needs(Action.CHANGE_MEETING)
class MeetingController {

    private final MeetingRecords records;
    private final MeetingSection section;
    private final CardPage page;

    MeetingController(MeetingRecords records, MeetingSection section, CardPage page) {
        this.records = records;
        this.section = section;
        this.page = page;
    }

    @PostMapping("/cases/{reference}/meetings/{number:[1-9][0-9]{0,3}}")
    String save(
            @PathVariable CaseReference reference,
            @PathVariable int number,
            @ModelAttribute MeetingForm form,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        MeetingReference meeting = new MeetingReference(reference + "-M" + number);
        Problems problems = form.check();
        if (!problems.none()) {
            return refuse(meeting, Edit.refused(form, problems, seen), model, response);
        }
        try {
            records.write(meeting, form.version(), form.text());
        } catch (StaleEditException e) {
            MeetingView present = present(meeting);
            return refuse(
                    meeting,
                    Edit.overtaken(
                            form,
                            MeetingForm.of(present),
                            seen,
                            "the record of this meeting",
                            (field, value) -> field.equals("present") ? names(present, value) : value),
                    model,
                    response);
        }
        return page.saved(reference, MeetingSection.ID, attributes);
    }

    private String refuse(MeetingReference meeting, Edit<MeetingForm> edit, Model model, HttpServletResponse response) {
        CaseReference reference = meeting.caseReference();
        return page.refuse(
                reference, MeetingSection.ID, section.shown(reference, meeting.value(), edit), model, response);
    }

    private MeetingView present(MeetingReference meeting) {
        return records.of(meeting.caseReference()).stream()
                .filter(view -> view.reference().equals(meeting))
                .findFirst()
                .orElseThrow();
    }

    private static String names(MeetingView meeting, String keys) {
        List<String> present = List.of(keys.split(",", -1));
        return meeting.participants().stream()
                .filter(one -> present.contains(one.key()))
                .map(one -> one.name() == null ? "No longer on the card" : one.name())
                .collect(Collectors.joining(", "));
    }
}
