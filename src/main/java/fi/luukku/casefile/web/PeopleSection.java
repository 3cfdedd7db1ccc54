package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people around the child, with their addresses. */
@Component
class PeopleSection implements CardSection {

    static final String ID = "people";

    private final People people;

    PeopleSection(People people) {
        this.people = people;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "People";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String fragment() {
        return "casefile/people :: section";
    }

    @Override
    public Shown model(CaseReference reference) {
        return shown(reference, null, PersonForm.empty(), new Problems());
    }

    /**
     * The section with one form as it was typed.
     *
     * @param openId the person whose form it is, null for the form that adds one
     */
    Shown shown(CaseReference reference, @Nullable Long openId, PersonForm typed, Problems problems) {
        List<Item> items = people.of(reference).stream()
                .map(person -> openId != null && openId == person.id()
                        ? new Item(person, CaseCodes.role(person.role()), typed, problems)
                        : new Item(person, CaseCodes.role(person.role()), PersonForm.of(person), new Problems()))
                .toList();
        boolean shownInItem = items.stream().anyMatch(item -> openId != null && openId == item.person.id());
        return new Shown(
                items,
                shownInItem ? PersonForm.empty() : typed,
                shownInItem ? new Problems() : problems,
                CaseCodes.PERSON_ROLES);
    }

    /** A person on the card with the form that changes them. */
    record Item(PersonView person, String role, PersonForm form, Problems problems) {

        public String birthDate() {
            return Typed.date(person.birthDate());
        }
    }

    /** What the section shows: those on the card, and a form for one more. */
    record Shown(List<Item> items, PersonForm form, Problems problems, Map<String, String> roles) {}
}
