package fi.luukku.handover;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ContactOutcome;
import fi.luukku.casefile.OutcomeNeeds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A family is handed over when it is written to whom, what they are told, and that the family agrees. */
@Component
class HandOverNeeds implements OutcomeNeeds {

    private final HandOverAsking asking;

    HandOverNeeds(HandOverAsking asking) {
        this.asking = asking;
    }

    @Override
    public ContactOutcome outcome() {
        return ContactOutcome.HAND_OVER;
    }

    @Override
    public Optional<String> firstMissing(CaseReference reference) {
        return asking.firstMissing(reference);
    }
}
