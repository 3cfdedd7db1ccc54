package fi.luukku.casefile;

import fi.luukku.access.AccessLog;
import fi.luukku.notification.LetterDecision;
import fi.luukku.notification.Letters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What workers decide on letters that did not, or perhaps did not, arrive; also once the case is closed. */
@Service
public class LetterDecisions {

    private final Letters letters;
    private final Timeline timeline;
    private final AccessLog accessLog;

    LetterDecisions(Letters letters, Timeline timeline, AccessLog accessLog) {
        this.letters = letters;
        this.timeline = timeline;
        this.accessLog = accessLog;
    }

    /**
     * Does it.
     *
     * @return false when there is no such letter in that case
     * @throws fi.luukku.notification.LetterDecidedException when there is nothing to decide so on it, or not any more
     */
    @Transactional
    public boolean decide(CaseReference reference, long letterId, LetterDecision decision) {
        if (!letters.decide(reference.value(), letterId, decision)) {
            return false;
        }
        timeline.note(reference, decision == LetterDecision.AGAIN ? "letter-sent-again" : "letter-" + decision.code());
        accessLog.changed(reference.value(), "letters");
        return true;
    }
}
