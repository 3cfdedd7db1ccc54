package fi.luukku.assessment.web;

import fi.luukku.assessment.AssessmentView;
import fi.luukku.assessment.RequestText;
import fi.luukku.casefile.web.Labels;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.casefile.web.Typing;
import fi.luukku.directory.Unit;
import fi.luukku.notification.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request for a service needs assessment as typed.
 *
 * @param office the code of a unit of the directory, empty when it is written by hand
 */
record RequestForm(
        String why,
        String wishes,
        Boolean familyAgrees,
        String office,
        String receiverName,
        String receiverEmail,
        String receiverLanguage,
        int version)
        implements Typing {

    static final Map<String, String> LANGUAGES = Labels.of("FI", "Finnish", "SV", "Swedish", "EN", "English");

    private static final Map<String, String> LABELS = Labels.of(
            "why", "Why more support is needed",
            "wishes", "What the family itself hopes for",
            "familyAgrees", "The family wants the request to be sent",
            "receiverName", "Office that receives it",
            "receiverEmail", "Its e-mail",
            "receiverLanguage", "Its language");

    RequestForm {
        why = Typed.text(why);
        wishes = Typed.text(wishes);
        familyAgrees = Boolean.TRUE.equals(familyAgrees);
        office = Typed.text(office);
        receiverName = Typed.line(receiverName);
        receiverEmail = Typed.line(receiverEmail);
        receiverLanguage = Typed.text(receiverLanguage).isEmpty() ? Language.FI.name() : Typed.text(receiverLanguage);
    }

    static RequestForm of(AssessmentView request) {
        RequestText text = request.text();
        return new RequestForm(
                text.why(),
                text.wishes(),
                text.familyAgrees(),
                "",
                text.receiverName(),
                text.receiverEmail(),
                text.receiverLanguage().name(),
                request.version());
    }

    static RequestForm empty() {
        return new RequestForm("", "", false, "", "", "", "", AssessmentView.UNWRITTEN);
    }

    /** The same, to an office that was chosen from the directory; what was written by hand gives way to it. */
    RequestForm to(@Nullable Unit unit) {
        String email = unit == null ? null : unit.email();
        return unit == null || email == null
                ? this
                : new RequestForm(why, wishes, familyAgrees, "", unit.name(), email, receiverLanguage, version);
    }

    @Override
    public Map<String, String> labels() {
        return LABELS;
    }

    /** What is not there yet may come later; the task that sends it tells what it waits for. */
    Problems check() {
        Problems problems = new Problems()
                .tooLong("why", "The text", why, RequestText.LONGEST)
                .tooLong("wishes", "The text", wishes, RequestText.LONGEST)
                .tooLong("receiverName", "The name", receiverName, RequestText.LONGEST_NAME);
        if (!receiverEmail.isEmpty() && !Typed.isEmail(receiverEmail)) {
            problems.add("receiverEmail", "This is not an e-mail address. Check it letter by letter.");
        }
        if (!office.isEmpty()) {
            problems.add("office", "Choose an office that the directory has now, or write it by hand.");
        }
        if (!LANGUAGES.containsKey(receiverLanguage)) {
            problems.add("receiverLanguage", "Choose the language of the office.");
        }
        return problems;
    }

    /** The request, when {@link #check} found no problem. */
    RequestText text() {
        return new RequestText(
                why, wishes, familyAgrees, receiverName, receiverEmail, Language.valueOf(receiverLanguage));
    }
}
