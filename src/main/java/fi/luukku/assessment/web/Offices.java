package fi.luukku.assessment.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.directory.Directory;
import fi.luukku.directory.Unit;
import fi.luukku.directory.UnitKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The offices of the family's area that can receive a request: social services with an e-mail address. */
@Component
class Offices {

    private final Directory directory;
    private final Cases cases;

    Offices(Directory directory, Cases cases) {
        this.directory = directory;
        this.cases = cases;
    }

    /** By the value of the form's choice. */
    Map<String, String> of(CaseReference reference) {
        Map<String, String> choices = new LinkedHashMap<>();
        units(reference).forEach(unit -> choices.put(unit.code(), unit.name()));
        return choices;
    }

    Optional<Unit> find(CaseReference reference, String code) {
        return units(reference).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    private List<Unit> units(CaseReference reference) {
        return directory.units(cases.get(reference).areaCode(), UnitKind.SOCIAL_SERVICES).stream()
                .filter(unit -> unit.email() != null)
                .toList();
    }
}
