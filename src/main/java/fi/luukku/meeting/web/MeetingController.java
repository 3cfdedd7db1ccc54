package fi.luukku.meeting.web;

import fi.luukku.access.Action;
import fi.luukku.access.Needs;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.casefile.web.CardPage;
import fi.luukku.casefile.web.Problems;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingView;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
            Model model,
            HttpServletResponse response,
            RedirectAttributes attributes) {
        MeetingReference meeting = new MeetingReference(reference + "-M" + number);
        Problems problems = form.check();
        if (!problems.none()) {
            return page.refuse(
                    reference,
                    MeetingSection.ID,
                    section.shown(reference, meeting.value(), form, problems, false),
                    model,
                    response);
        }
        try {
            records.write(meeting, form.version(), form.text());
        } catch (StaleEditException e) {
            problems.add(
                    Problems.SECTION,
                    "Someone else has changed the record of this meeting meanwhile. Your text is below and not saved yet."
                            + " Compare it with what is on the card now, and save again.");
            MeetingForm again = form.seeing(versionOf(meeting));
            return page.refuse(
                    reference,
                    MeetingSection.ID,
                    section.shown(reference, meeting.value(), again, problems, true),
                    model,
                    response);
        }
        return page.saved(reference, MeetingSection.ID, attributes);
    }

    private long versionOf(MeetingReference meeting) {
        return records.of(meeting.caseReference()).stream()
                .filter(view -> view.reference().equals(meeting))
                .mapToLong(MeetingView::recordVersion)
                .findFirst()
                .orElse(MeetingRecords.UNWRITTEN);
    }
}
