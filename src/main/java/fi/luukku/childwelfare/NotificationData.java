package fi.luukku.childwelfare;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A notification that the family has not been told of is left out of what the family gets, and with it whatever shows that
 * there is one: that it was made could put the child in danger. A worker decides on it apart, as the law on openness lets
 * them. The codes of the case's outcome stay.
 */
@Component
class NotificationData implements FamilyData {

    private static final String UNTOLD = "(%s) and not (select coalesce(bool_and(family_told is true), false)"
            + " from child_welfare_notification where case_reference = :reference)";

    @Override
    public int order() {
        return 26;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(new FamilyTable(
                "child_welfare_notification", "case_reference = :reference and family_told is true", false));
    }

    /** A concern that is being written is nobody's yet, so it stays out also where the family knows of another. */
    @Override
    public List<FamilyTable> leftOut() {
        String named = "what like 'concern%' or what like 'notif%' or what like '%child%welfare%'";
        return List.of(
                new FamilyTable("draft", "form = 'concern'", false),
                unlessTold("draft", "form like 'childwelfare-%'"),
                unlessTold("missing_thing", "task = 'make-notification' or code like 'notification-%'"),
                unlessTold("case_event", named),
                unlessTold("access_log", named),
                // It names the task that is late.
                unlessTold("letter", "kind = 'overdue'"));
    }

    private static FamilyTable unlessTold(String table, String rows) {
        return new FamilyTable(table, UNTOLD.formatted(rows), false);
    }
}
