package fi.luukku.plan;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PlanData implements FamilyData {

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(
                FamilyTable.of("plan", "case_reference"),
                FamilyTable.of("promise", "case_reference"),
                FamilyTable.of("goal", "case_reference"),
                FamilyTable.of("goal_look", "case_reference"),
                FamilyTable.of("service_in_use", "case_reference"));
    }
}
