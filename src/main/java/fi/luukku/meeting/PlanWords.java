package fi.luukku.meeting;

import fi.luukku.notification.Language;
import fi.luukku.notification.SpokenTime;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a meeting agreed, in words that a letter can say. */
@Component
class PlanWords {

    private final MeetingRecordRepository records;
    private final Promises promises;
    private final MeetingWords words;

    PlanWords(MeetingRecordRepository records, Promises promises, MeetingWords words) {
        this.records = records;
        this.promises = promises;
        this.words = words;
    }

    Map<String, Object> of(Meeting meeting, Language language) {
        MeetingReference reference = meeting.reference();
        return Map.of(
                "goal",
                records.findById(reference.value())
                        .map(record -> record.text().goal())
                        .orElse(""),
                "promises",
                promises.of(reference.caseReference(), reference.value()).stream()
                        .map(promise -> line(promise, language))
                        .toList(),
                "meetAgain",
                meeting.outcome() == null || meeting.outcome() == FollowUpOutcome.NEW_PROMISES,
                "cameTrue",
                meeting.outcome() == FollowUpOutcome.CAME_TRUE,
                "strongerSupport",
                meeting.outcome() == FollowUpOutcome.STRONGER_SUPPORT);
    }

    private Line line(PromiseView promise, Language language) {
        String owner = promise.ownerName();
        return new Line(
                owner == null ? words.role(promise.ownerRole(), language) : owner,
                promise.what(),
                SpokenTime.day(promise.dueOn(), language));
    }

    /** Who promised what, and by when. */
    record Line(String who, String what, String dueOn) {}
}
