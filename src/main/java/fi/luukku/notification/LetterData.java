package fi.luukku.notification;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class LetterData implements FamilyData {

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(FamilyTable.of("letter", "case_reference"));
    }
}
