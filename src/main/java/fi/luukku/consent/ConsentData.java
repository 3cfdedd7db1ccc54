package fi.luukku.consent;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ConsentData implements FamilyData {

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<FamilyTable> tables() {
        FamilyTable request = FamilyTable.of("consent_request", "reference");
        return List.of(
                FamilyTable.of("consent", "reference"),
                FamilyTable.of("consent_past", "reference"),
                FamilyTable.of("consent_grant", "reference").asLines(),
                request,
                FamilyTable.under(request, "id", "consent_request_line", "request_id")
                        .asLines());
    }
}
