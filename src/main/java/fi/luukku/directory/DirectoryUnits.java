package fi.luukku.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the lines of a file together into units, and finds what does not fit between lines. */
final class DirectoryUnits {

    private static final List<DirectoryColumn> OF_UNIT = List.of(
            DirectoryColumn.AREA,
            DirectoryColumn.KIND,
            DirectoryColumn.NAME,
            DirectoryColumn.ABOUT,
            DirectoryColumn.EMAIL,
            DirectoryColumn.PHONE);

    private final List<Fault> faults;
    private final List<Fault> remarks;
    private final Map<String, Gathered> byCode = new LinkedHashMap<>();
    private final Map<String, Long> lineByName = new HashMap<>();
    /** By e-mail address: the first line on which it is a contact person's. */
    private final Map<String, DirectoryRow> byAddress = new HashMap<>();

    DirectoryUnits(List<Fault> faults, List<Fault> remarks) {
        this.faults = faults;
        this.remarks = remarks;
    }

    void add(DirectoryRow row) {
        String code = row.of(DirectoryColumn.CODE);
        if (code.isEmpty()) {
            if (!row.hasContact()) {
                faults.add(row.fault(DirectoryColumn.CODE, "Give the unit a code of its own."));
            }
            return;
        }
        Gathered unit = byCode.get(code);
        if (unit == null) {
            unit = new Gathered(row);
            byCode.put(code, unit);
            begin(row);
        } else {
            goOn(unit, row);
        }
        if (row.hasContact()) {
            addContact(unit, row);
        }
    }

    List<Unit> complete(String area) {
        if (!faults.isEmpty()) {
            return List.of();
        }
        return byCode.values().stream()
                .map(unit -> {
                    UnitKind kind =
                            UnitKind.ofCode(unit.first.of(DirectoryColumn.KIND)).orElseThrow();
                    if (kind.namesContactPerson() && unit.contacts.isEmpty()) {
                        remarks.add(unit.first.fault(
                                DirectoryColumn.CONTACT_NAME,
                                "Every %s should have a named contact person; this one has none yet."
                                        .formatted(kind.inWords().toLowerCase(Locale.ROOT))));
                    }
                    return unit.first.unit(
                            area,
                            kind,
                            unit.contacts.stream()
                                    .map(DirectoryRow::contactPerson)
                                    .toList());
                })
                .toList();
    }

    private void begin(DirectoryRow row) {
        boolean onlyContact = row.hasContact() && OF_UNIT.stream().allMatch(row::isEmpty);
        if (onlyContact) {
            faults.add(row.fault(
                    DirectoryColumn.CODE,
                    "Here is a contact person without a unit: no line above tells what unit has this code."));
            return;
        }
        require(row, DirectoryColumn.AREA, "Write the area's code, three capital letters.");
        require(row, DirectoryColumn.KIND, "Write what kind of unit this is.");
        require(row, DirectoryColumn.NAME, "Write the unit's name.");
        String name = UnitName.key(row.of(DirectoryColumn.NAME));
        Long other = name.isEmpty() ? null : lineByName.putIfAbsent(name, row.line());
        if (other != null) {
            faults.add(row.fault(
                    DirectoryColumn.NAME,
                    "The unit on line %d has the same name under another code. Give each unit once, or names that tell"
                                    .formatted(other)
                            + " them apart."));
        }
    }

    private void require(DirectoryRow row, DirectoryColumn column, String sentence) {
        if (row.isEmpty(column)) {
            faults.add(row.fault(column, sentence));
        }
    }

    private void goOn(Gathered unit, DirectoryRow row) {
        if (!row.hasContact()) {
            faults.add(row.fault(
                    DirectoryColumn.CODE,
                    "The unit on line %d has this code already. A line that repeats it adds a contact person."
                            .formatted(unit.first.line())));
            return;
        }
        for (DirectoryColumn column : OF_UNIT) {
            if (!row.isEmpty(column) && !row.of(column).equals(unit.first.of(column))) {
                faults.add(row.fault(
                        column,
                        "Line %d tells something else of the same unit. Leave the cell empty, or write the same."
                                .formatted(unit.first.line())));
            }
        }
    }

    private void addContact(Gathered unit, DirectoryRow row) {
        String name = UnitName.key(row.of(DirectoryColumn.CONTACT_NAME));
        String address = row.of(DirectoryColumn.CONTACT_EMAIL).toLowerCase(Locale.ROOT);
        for (DirectoryRow other : unit.contacts) {
            if (!name.isEmpty() && name.equals(UnitName.key(other.of(DirectoryColumn.CONTACT_NAME)))) {
                faults.add(row.fault(
                        DirectoryColumn.CONTACT_NAME,
                        "This person stands twice for the same unit, first on line %d.".formatted(other.line())));
                return;
            }
        }
        DirectoryRow other = address.isEmpty() ? null : byAddress.putIfAbsent(address, row);
        if (other != null && !name.equals(UnitName.key(other.of(DirectoryColumn.CONTACT_NAME)))) {
            faults.add(row.fault(
                    DirectoryColumn.CONTACT_EMAIL,
                    "The contact person on line %d has the same address and another name. Is it one person twice?"
                            .formatted(other.line())));
        }
        unit.contacts.add(row);
    }

    /** A unit's first line, and the lines with its contact persons. */
    private static final class Gathered {

        private final DirectoryRow first;
        private final List<DirectoryRow> contacts = new ArrayList<>();

        private Gathered(DirectoryRow first) {
            this.first = first;
        }
    }
}
