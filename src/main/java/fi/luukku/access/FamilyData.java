package fi.luukku.access;

import java.util.List;

/**
 * What a feature keeps about a family, for the download of all of it (L9). Features contribute theirs as beans; a table
 * with a case's reference that no bean names fails the build.
 */
public interface FamilyData {

    /** Smaller comes first, as on the card: case 5, consent 30, meeting 40, promises 50, feedback 60, letters 80, access log 100. */
    int order();

    List<FamilyTable> tables();

    /** Rows of other features' tables that would tell the family what it must not know yet: these are left out. */
    default List<FamilyTable> leftOut() {
        return List.of();
    }
}
