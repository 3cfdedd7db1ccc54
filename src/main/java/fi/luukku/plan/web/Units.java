package fi.luukku.plan.web;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.directory.Directory;
import fi.luukku.directory.Unit;
import fi.luukku.directory.UnitKind;
import fi.luukku.plan.ServiceKind;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the family's area has that can be offered as support: groups, open meeting places, hobbies, NGOs (J10, O10). */
@Component
class Units {

    private static final Map<UnitKind, ServiceKind> OFFERED = new EnumMap<>(Map.of(
            UnitKind.GROUP, ServiceKind.GROUP,
            UnitKind.MEETING_PLACE, ServiceKind.MEETING_PLACE,
            UnitKind.HOBBY, ServiceKind.HOBBY,
            UnitKind.NGO, ServiceKind.NGO,
            UnitKind.PARISH, ServiceKind.PARISH,
            UnitKind.IMMIGRANT_SERVICES, ServiceKind.PUBLIC));

    private final Directory directory;
    private final Cases cases;

    Units(Directory directory, Cases cases) {
        this.directory = directory;
        this.cases = cases;
    }

    /** By the value of the form's choice. */
    Map<String, String> of(CaseReference reference) {
        Map<String, String> choices = new LinkedHashMap<>();
        units(reference)
                .forEach(unit -> choices.put(
                        unit.code(), unit.name() + ", " + unit.kind().inWords()));
        return choices;
    }

    Optional<Unit> find(CaseReference reference, String code) {
        return units(reference).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    static ServiceKind kind(Unit unit) {
        return OFFERED.getOrDefault(unit.kind(), ServiceKind.OTHER);
    }

    private List<Unit> units(CaseReference reference) {
        return directory.units(cases.get(reference).areaCode()).stream()
                .filter(unit -> OFFERED.containsKey(unit.kind()))
                .toList();
    }
}
