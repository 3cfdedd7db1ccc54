package fi.luukku.feedback;

import fi.luukku.access.FamilyData;
import fi.luukku.access.FamilyTable;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class FeedbackData implements FamilyData {

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<FamilyTable> tables() {
        FamilyTable answers = FamilyTable.of("feedback_answer", "case_reference");
        return List.of(
                FamilyTable.of("feedback_round", "case_reference"),
                answers,
                FamilyTable.under(answers, "id", "feedback_service", "answer_id"),
                FamilyTable.of("family_verdict", "case_reference"));
    }
}
