package fi.luukku.assessment;

import fi.luukku.casefile.Cases;
import fi.luukku.engine.EngineMessages;
import org.springframework.stereotype.Component;

/** What follows when a request has been taken over: the waiting case and the family are told, both or neither. */
@Component
class AssessmentTakeOvers {

    static final String TAKEN_OVER = "luukku.assessment-taken-over";

    private final AssessmentLetters letters;
    private final EngineMessages messages;
    private final Cases cases;

    AssessmentTakeOvers(AssessmentLetters letters, EngineMessages messages, Cases cases) {
        this.letters = letters;
        this.messages = messages;
        this.cases = cases;
    }

    void tell(AssessmentRequest request) {
        messages.publish(TAKEN_OVER, request.caseReference().value());
        letters.tellTakenOver(request);
        cases.note(request.caseReference(), "assessment-taken-over");
    }
}
