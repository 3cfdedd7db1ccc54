package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls off every meeting of a case that has not been held: its time is free for another family at once, and everybody who
 * was invited gets a letter that says so, and nothing else, with a calendar cancellation.
 */
@Service
public class MeetingCancelling {

    private final MeetingRepository meetings;
    private final TakenTimes takenTimes;
    private final MeetingLetters letters;

    MeetingCancelling(MeetingRepository meetings, TakenTimes takenTimes, MeetingLetters letters) {
        this.meetings = meetings;
        this.takenTimes = takenTimes;
        this.letters = letters;
    }

    /**
     * Cancels them; a second time there is nothing left to cancel. Those invited are told although the family may no longer
     * agree that they know anything: they would come in vain.
     *
     * @return how many were cancelled
     */
    @Transactional
    public int cancelAll(CaseReference caseReference) {
        int cancelled = 0;
        for (String reference : meetings.references(caseReference.value())) {
            Meeting meeting = meetings.lock(reference).orElseThrow();
            if (meeting.cancel()) {
                takenTimes.release(meeting.reference());
                letters.callOff(meeting, "meeting-cancelled");
                cancelled++;
            }
        }
        return cancelled;
    }
}
