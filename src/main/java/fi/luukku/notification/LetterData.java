package fi.luukku.notification;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The receipt that child welfare gets of a notification tells nothing of the family; that it was sent could tell a family
 * what it does not know yet, and put the child in danger. So it is left out, and the rest is there.
 */
@Component
class LetterData implements FamilyData {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(new FamilyTable("letter", "case_reference = :reference and kind <> 'notification-sent'", false));
    }
}
