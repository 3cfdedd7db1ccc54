package fi.luukku.consent.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.web.Problems;
import fi.luukku.casefile.web.Typed;
import fi.luukku.consent.ConsentGrants;
import fi.luukku.consent.ConsentView;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import fi.luukku.consent.GrantView;
import fi.luukku.deadline.WorkingDays;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The part of the consent that says who may know what. */
@Component
class GrantsPart {

    private static final Set<String> FAMILY = Set.of("child", "parent", "someone-close");

    private final ConsentGrants grants;
    private final Consents consents;
    private final People people;
    private final WorkingDays days;

    GrantsPart(ConsentGrants grants, Consents consents, People people, WorkingDays days) {
        this.grants = grants;
        this.consents = consents;
        this.people = people;
        this.days = days;
    }

    /** With the form for one more as it was typed. */
    GrantsShown shown(CaseReference reference, GrantForm form, Problems problems) {
        LocalDate today = days.today();
        List<PersonView> card = people.of(reference);
        List<GrantView> all = grants.of(reference);
        return new GrantsShown(
                all.stream()
                        .filter(grant -> grant.isInForce(today))
                        .map(grant -> line(grant, card))
                        .toList(),
                all.stream()
                        .filter(grant -> !grant.isInForce(today))
                        .map(grant -> line(grant, card))
                        .toList(),
                isAgreed(consents.of(reference)),
                form,
                problems,
                choices(card),
                CaseCodes.TOPICS);
    }

    static boolean isAgreed(ConsentView consent) {
        Decision decision = consent.decision();
        return decision != null && decision.isAgreement() && consent.withdrawnAt() == null;
    }

    /** Who can be chosen: everybody on the card but the child and the guardians, and whole works of the area. */
    Map<String, String> choices(CaseReference reference) {
        return choices(people.of(reference));
    }

    private static Map<String, String> choices(List<PersonView> card) {
        Map<String, String> choices = new LinkedHashMap<>();
        card.stream()
                .filter(person -> !person.guardian() && !person.role().equals("child"))
                .forEach(person ->
                        choices.put(Long.toString(person.id()), person.name() + ", " + CaseCodes.role(person.role())));
        CaseCodes.PERSON_ROLES.forEach((code, words) -> {
            if (!FAMILY.contains(code)) {
                choices.put(code, everybody(words));
            }
        });
        return choices;
    }

    private static GrantsShown.Line line(GrantView grant, List<PersonView> card) {
        return new GrantsShown.Line(
                grant.id(),
                who(grant, card),
                CaseCodes.topics(grant.topics()),
                Typed.date(grant.validUntil()),
                day(grant.givenAt()),
                grant.withdrawnAt() == null
                        ? "ended " + Typed.date(grant.validUntil())
                        : "withdrawn " + day(grant.withdrawnAt()));
    }

    private static String who(GrantView grant, List<PersonView> card) {
        Long personId = grant.personId();
        String role = grant.roleCode();
        return personId == null
                ? everybody(CaseCodes.role(role == null ? "" : role))
                : card.stream()
                        .filter(person -> person.id() == personId)
                        .map(person -> person.name() + ", " + CaseCodes.role(person.role()))
                        .findFirst()
                        .orElse("No longer on the card");
    }

    private static String everybody(String role) {
        return role + ", anybody in the area";
    }

    private static String day(@Nullable OffsetDateTime moment) {
        return moment == null
                ? ""
                : Typed.date(moment.atZoneSameInstant(WorkingDays.ZONE).toLocalDate());
    }
}
