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
import fi.luukku.consent.PastConsent;
import fi.luukku.deadline.WorkingDays;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final RequestPart requests;

    ConsentSection(Consents consents, People people, GrantsPart grants, RequestPart requests) {
        this.consents = consents;
        this.people = people;
        this.grants = grants;
        this.requests = requests;
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
        return shown(reference, edit, unchangedGrants(reference), unchangedRequests(reference));
    }

    /** With the form that says who may know what as it was typed. */
    Shown granting(CaseReference reference, GrantForm form, Problems problems) {
        Edit<ConsentForm> unchanged = Edit.of(ConsentForm.of(consents.of(reference)));
        return shown(reference, unchanged, grants.shown(reference, form, problems), unchangedRequests(reference));
    }

    /** With the form that asks by a link as it was typed. */
    Shown asking(CaseReference reference, RequestForm form, Problems problems) {
        Edit<ConsentForm> unchanged = Edit.of(ConsentForm.of(consents.of(reference)));
        return shown(reference, unchanged, unchangedGrants(reference), requests.shown(reference, form, problems));
    }

    private GrantsShown unchangedGrants(CaseReference reference) {
        return grants.shown(reference, GrantForm.empty(), new Problems());
    }

    private RequestPart.Shown unchangedRequests(CaseReference reference) {
        return requests.shown(reference, RequestForm.empty(), new Problems());
    }

    private Shown shown(
            CaseReference reference, Edit<ConsentForm> edit, GrantsShown granted, RequestPart.Shown requested) {
        ConsentView now = consents.of(reference);
        return new Shown(
                edit,
                guardians(reference),
                inWords(now),
                now.decision() != null,
                now.withdrawnAt() != null,
                now.notes(),
                now.decision() != null && now.decision().isAgreement()
                        ? now.callerMayHear()
                                ? "The caller may hear that it goes forward, and nothing else."
                                : "The caller may not hear that it goes forward."
                        : "",
                granted,
                requested,
                consents.past(reference).stream().map(ConsentSection::past).toList());
    }

    private static Past past(PastConsent consent) {
        ConsentView then = new ConsentView(
                null,
                consent.notes(),
                consent.decision(),
                consent.channel(),
                consent.topics(),
                consent.validUntil(),
                consent.recordedAt(),
                false,
                consent.withdrawnAt(),
                0);
        return new Past(
                Typed.date(consent.endedAt().atZoneSameInstant(WorkingDays.ZONE).toLocalDate()),
                consent.decision() == null ? "The parents had not decided." : inWords(then),
                consent.giver() == null ? "" : consent.giver(),
                consent.notes());
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
        String before = inWordsBefore(consent);
        return consent.withdrawnAt() == null
                ? before
                : "The family took its consent back %s. %s"
                        .formatted(
                                Typed.date(consent.withdrawnAt()
                                        .atZoneSameInstant(WorkingDays.ZONE)
                                        .toLocalDate()),
                                consent.decision() == null ? "" : "Before that: " + before)
                        .strip();
    }

    private static String inWordsBefore(ConsentView consent) {
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
        if (consent.decision() == Decision.NOT_REACHED) {
            return "The parents were not reached (%s).".formatted(when);
        }
        String about = consent.topics().stream()
                .map(topic -> CaseCodes.plain(topic).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "%s %s%s, until %s%s."
                .formatted(
                        consent.decision() == Decision.PARTLY ? "Partly given" : "Given",
                        when,
                        how,
                        Typed.date(consent.validUntil()),
                        about.isEmpty() ? "" : ". What may be talked about: " + about);
    }

    /** A consent of an earlier time of the case. */
    record Past(String ended, String decision, String giver, String notes) {}

    /** What the section shows. */
    record Shown(
            Edit<ConsentForm> edit,
            Map<String, String> guardians,
            String decision,
            boolean recorded,
            boolean withdrawn,
            String notesNow,
            String caller,
            GrantsShown grants,
            RequestPart.Shown requests,
            List<Past> past) {

        public String giver() {
            return guardians.getOrDefault(edit.form().giver(), "");
        }
    }
}
