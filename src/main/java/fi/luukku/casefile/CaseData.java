package fi.luukku.casefile;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CaseData implements FamilyData {

    @Override
    public int order() {
        return 5;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(
                FamilyTable.of("support_case", "reference"),
                FamilyTable.of("contact", "reference"),
                FamilyTable.of("sent_contact", "reference"),
                FamilyTable.of("person", "reference"),
                FamilyTable.of("family_summary", "reference"),
                FamilyTable.of("draft", "reference"),
                FamilyTable.of("broken_glass", "reference").asLines(),
                FamilyTable.of("case_past", "reference"),
                FamilyTable.of("missing_thing", "reference").asLines(),
                FamilyTable.of("case_join", "joined").asLines(),
                FamilyTable.of("different_family", "reference").asLines());
    }
}
