package fi.luukku.handover;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HandOverData implements FamilyData {

    @Override
    public int order() {
        return 28;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(FamilyTable.of("hand_over", "case_reference"));
    }
}
