package fi.luukku.casefile.web;

import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonView;
import fi.luukku.notification.PhoneNumbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people around the child, how to reach them and how to speak with them: the team everyone sees (O12, T1). */
@Component
class PeopleSection implements CardSection {

    static final String ID = "people";

    private static final List<String> LANGUAGES = List.of(
            "Finnish",
            "Swedish",
            "English",
            "Northern Sámi",
            "Arabic",
            "Dari",
            "Estonian",
            "Farsi",
            "Finnish Sign Language",
            "Kurdish",
            "Russian",
            "Somali",
            "Sorani",
            "Spanish",
            "Thai",
            "Tigrinya",
            "Turkish",
            "Ukrainian",
            "Vietnamese");

    private final People people;
    private final Cases cases;

    PeopleSection(People people, Cases cases) {
        this.people = people;
        this.cases = cases;
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
        return shown(reference, null, Edit.of(PersonForm.empty()));
    }

    /**
     * The section with one form as it was typed.
     *
     * @param openId the person whose form it is, null for the form that adds one
     */
    Shown shown(CaseReference reference, @Nullable Long openId, Edit<PersonForm> typed) {
        List<PersonView> card = people.of(reference);
        List<Item> items = card.stream()
                .map(person -> new Item(
                        person, openId != null && openId == person.id() ? typed : Edit.of(PersonForm.of(person))))
                .toList();
        boolean shownInItem = items.stream().anyMatch(item -> openId != null && openId == item.person.id());
        return new Shown(
                items,
                shownInItem ? Edit.of(PersonForm.empty()) : typed,
                card.stream().filter(PersonView::guardian).map(PersonView::name).collect(Collectors.joining(", ")),
                CardHeader.of(cases.get(reference)).ownWorker());
    }

    /** A person on the card with the form that changes them. */
    record Item(PersonView person, Edit<PersonForm> edit) {

        public String role() {
            return CaseCodes.role(person.role());
        }

        public String birthDate() {
            return Typed.date(person.birthDate());
        }

        public String identityCode() {
            return PersonForm.masked(person.details().identityCode());
        }

        /** For a link that dials. */
        public String dialled() {
            return PhoneNumbers.e164(person.phone())
                    .orElseGet(() -> Typed.text(person.phone()).replaceAll("[^+\\d]", ""));
        }

        public String letters() {
            return PersonWords.LETTERS.getOrDefault(person.language().name(), "");
        }

        public String interpreter() {
            PersonDetails details = person.details();
            if (!details.interpreter()) {
                return "";
            }
            return "Interpreter: "
                    + (details.interpreterLanguage().isEmpty()
                            ? details.spokenLanguage()
                            : details.interpreterLanguage());
        }

        public String reach() {
            PersonDetails details = person.details();
            String way = CaseCodes.WAYS_TO_REACH.getOrDefault(details.reachBy(), "");
            return way.isEmpty() || details.reachNote().isEmpty()
                    ? way + details.reachNote()
                    : way + ": " + details.reachNote();
        }
    }

    /** What the section shows: those on the card, and a form for one more. */
    record Shown(List<Item> items, Edit<PersonForm> adding, String custody, String ownWorker) {

        public Map<String, String> roles() {
            return CaseCodes.PERSON_ROLES;
        }

        public Map<String, String> ways() {
            return CaseCodes.WAYS_TO_REACH;
        }

        public List<String> languages() {
            return LANGUAGES;
        }
    }
}
