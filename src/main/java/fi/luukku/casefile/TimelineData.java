package fi.luukku.casefile;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TimelineData implements FamilyData {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(FamilyTable.of("case_event", "reference").asLines());
    }
}
