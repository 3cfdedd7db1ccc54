package fi.luukku.access;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AccessLogData implements FamilyData {

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<FamilyTable> tables() {
        return List.of(FamilyTable.of("access_log", "case_reference").asLines());
    }
}
