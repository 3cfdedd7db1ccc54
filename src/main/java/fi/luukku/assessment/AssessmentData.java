package fi.luukku.assessment;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AssessmentData implements FamilyData {

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(FamilyTable.of("assessment_request", "case_reference"));
    }
}
