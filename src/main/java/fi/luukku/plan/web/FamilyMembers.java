package fi.luukku.plan.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom of the card a goal or a service can be for. */
@Component
class FamilyMembers {

    static final String ALL = "The whole family";

    private final People people;

    FamilyMembers(People people) {
        this.people = people;
    }

    /** By the value of a form's choice; the empty choice is {@link #ALL}. */
    Map<String, String> of(CaseReference reference) {
        Map<String, String> choices = new LinkedHashMap<>();
        people.of(reference)
                .forEach(person ->
                        choices.put(Long.toString(person.id()), person.name() + ", " + CaseCodes.role(person.role())));
        return choices;
    }
}
