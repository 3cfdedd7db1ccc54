package fi.luukku.access;

/**
 * A table that tells of a family, all of whose columns go into the family's data.
 *
 * @param where picks the rows of a case; {@code :reference} is the case's reference
 * @param inLines whether a row is short and reads as one line
 */
public record FamilyTable(String name, String where, boolean inLines) {

    /** Rows that carry the case's reference in {@code column}. */
    public static FamilyTable of(String name, String column) {
        return new FamilyTable(name, column + " = :reference", false);
    }

    /** Rows whose {@code column} names a {@code parentKey} of {@code parent}. */
    public static FamilyTable under(FamilyTable parent, String parentKey, String name, String column) {
        return new FamilyTable(
                name,
                "%s in (select %s from %s where %s)".formatted(column, parentKey, parent.name(), parent.where()),
                false);
    }

    /** All but those rows of the same table. */
    public FamilyTable without(FamilyTable rows) {
        return new FamilyTable(name, "(%s) and not (%s)".formatted(where, rows.where()), inLines);
    }

    public FamilyTable asLines() {
        return new FamilyTable(name, where, true);
    }
}
