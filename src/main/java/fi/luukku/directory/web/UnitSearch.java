package fi.luukku.directory.web;

import fi.luukku.directory.ContactPerson;
import fi.luukku.directory.Directory;
import fi.luukku.directory.KnownAreas;
import fi.luukku.directory.Unit;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds units by words that stand in their name, what they offer, or a contact person's name. */
@Component
class UnitSearch {

    private final Directory directory;
    private final KnownAreas areas;

    UnitSearch(Directory directory, KnownAreas areas) {
        this.directory = directory;
        this.areas = areas;
    }

    List<Line> find(UnitQuery query) {
        Map<String, String> names = areas.names();
        List<String> words = Arrays.stream(plain(query.words()).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Unit> units = query.area().isEmpty() ? directory.units() : directory.units(query.area());
        return units.stream()
                .filter(unit -> query.kind().isEmpty() || unit.kind().code().equals(query.kind()))
                .filter(unit -> {
                    String text = text(unit);
                    return words.stream().allMatch(text::contains);
                })
                .map(unit -> new Line(unit, names.getOrDefault(unit.areaCode(), unit.areaCode())))
                .toList();
    }

    private static String text(Unit unit) {
        return plain(Stream.concat(
                        Stream.of(unit.name(), unit.about(), unit.kind().inWords()),
                        unit.contactPersons().stream().map(person -> person.name() + " " + person.role()))
                .collect(Collectors.joining(" ")));
    }

    /** Without accents and capitals: "paivakoti" finds "Päiväkoti". */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** A unit as it is shown. */
    record Line(Unit unit, String area) {

        public String kind() {
            return unit.kind().inWords();
        }

        /** Whether it should have a contact person and has none (J11). */
        public boolean lacksContactPerson() {
            return unit.kind().namesContactPerson() && unit.contactPersons().isEmpty();
        }

        /** The languages of a contact person in words: {@code Finnish, Swedish}. */
        public String languages(ContactPerson person) {
            return person.languages().stream()
                    .map(code -> Locale.of(code).getDisplayLanguage(Locale.ENGLISH))
                    .collect(Collectors.joining(", "));
        }
    }
}
