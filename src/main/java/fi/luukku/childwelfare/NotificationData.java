package fi.luukku.childwelfare;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A notification that the family has not been told of is left out of what the family gets: that it was made could put the
 * child in danger. A worker decides on it apart, as the law on openness lets them.
 */
@Component
class NotificationData implements FamilyData {

    @Override
    public int order() {
        return 26;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(new FamilyTable(
                "child_welfare_notification", "case_reference = :reference and family_told is true", false));
    }
}
