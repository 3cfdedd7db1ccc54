package fi.luukku.directory;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people and places of each area, as its file tells (J11, O10). */
@Service
public class Directory {

    private final DirectoryUnitRepository units;

    Directory(DirectoryUnitRepository units) {
        this.units = units;
    }

    /** What the area has of that kind now, by name. */
    @Transactional(readOnly = true)
    public List<Unit> units(String areaCode, UnitKind kind) {
        return units(areaCode).stream().filter(unit -> unit.kind() == kind).toList();
    }

    /** All that the area has now, by name. */
    @Transactional(readOnly = true)
    public List<Unit> units(String areaCode) {
        return byName(units.findByAreaCodeOrderByName(areaCode).stream()
                .map(DirectoryUnit::unit)
                .filter(unit -> !unit.isEnded())
                .toList());
    }

    /** All that any area has now, by name. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return byName(units.findByEndedOnIsNullOrderByName().stream()
                .map(DirectoryUnit::unit)
                .toList());
    }

    /** The unit of that code, also one that has ended: a case may still name it. */
    @Transactional(readOnly = true)
    public Optional<Unit> unit(String areaCode, String unitCode) {
        return units.findByAreaCodeAndCode(areaCode, unitCode).map(DirectoryUnit::unit);
    }

    /** The unit that the area has now under exactly that name, however it is spaced and whatever its capitals. */
    @Transactional(readOnly = true)
    public Optional<Unit> named(String areaCode, String name) {
        return units(areaCode).stream().filter(unit -> unit.isNamed(name)).findFirst();
    }

    /** As a Finnish reader looks for them. */
    private static List<Unit> byName(List<Unit> units) {
        Collator finnish = Collator.getInstance(Locale.of("fi"));
        return units.stream()
                .sorted(Comparator.comparing(Unit::name, finnish).thenComparing(Unit::code))
                .toList();
    }
}
