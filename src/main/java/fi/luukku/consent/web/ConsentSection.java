package fi.luukku.consent.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.web.CardSection;
import fi.luukku.casefile.web.Edit;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.ConsentView;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import fi.luukku.deadline.WorkingDays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether the parents agreed, who said so, and until when. */
@Component
class ConsentSection implements CardSection {

    static final String ID = "consent";

    private final Consents consents;
    private final People people;
    private final GrantsPart grants;

    ConsentSection(Consents consents, People people, GrantsPart grants) {
        this.consents = consents;
        this.people = people;
        this.grants = grants;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Consent";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String fragment() {
        return "consent/card :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, Edit.of(ConsentForm.of(consents.of(reference))));
    }

    /** With the notes as they were typed. */
    Shown shown(CaseReference reference, Edit<ConsentForm> edit) {
        return shown(reference, edit, grants.shown(reference, GrantForm.empty(), new Problems()));
    }

    /** With the form that says who may know what as it was typed. */
    Shown granting(CaseReference reference, GrantForm form, Problems problems) {
        Edit<ConsentForm> unchanged = Edit.of(ConsentForm.of(consents.of(reference)));
        return shown(reference, unchanged, grants.shown(reference, form, problems));
    }

    private Shown shown(CaseReference reference, Edit<ConsentForm> edit, GrantsShown granted) {
        ConsentView now = consents.of(reference);
        return new Shown(edit, guardians(reference), inWords(now), now.decision() != null, now.notes(), granted);
    }

    /** Those who have custody, by id. */
    Map<String, String> guardians(CaseReference reference) {
        return people.of(reference).stream()
                .filter(PersonView::guardian)
                .collect(Collectors.toMap(
                        person -> Long.toString(person.id()),
                        PersonView::name,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String inWords(ConsentView consent) {
        if (consent.decision() == null || consent.recordedAt() == null) {
            return "Not recorded yet. The decision itself is ticked in Tasklist.";
        }
        String how = consent.channel() == null
                ? ""
                : ", " + CaseCodes.plain(consent.channel()).toLowerCase(Locale.ROOT);
        String when = Typed.date(
                consent.recordedAt().atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
        if (consent.decision() == Decision.DECLINED) {
            return "The parents did not want this (%s%s).".formatted(when, how);
        }
        String about = consent.topics().stream()
                .map(topic -> CaseCodes.plain(topic).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "Given %s%s, until %s%s."
                .formatted(
                        when,
                        how,
                        Typed.date(consent.validUntil()),
                        about.isEmpty() ? "" : ". What may be talked about: " + about);
    }

    /** What the section shows. */
    record Shown(
            Edit<ConsentForm> edit,
            Map<String, String> guardians,
            String decision,
            boolean recorded,
            String notesNow,
            GrantsShown grants) {

        public String giver() {
            return guardians.getOrDefault(edit.form().giver(), "");
        }
    }
}
