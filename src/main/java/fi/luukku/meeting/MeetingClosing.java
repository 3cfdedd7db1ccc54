package fi.luukku.meeting;

import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.Plans;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks a meeting held once its record is whole, or not held, which frees its time. */
@Service
public class MeetingClosing {

    private final MeetingRepository meetings;
    private final MeetingRecordRepository records;
    private final TakenTimes takenTimes;
    private final Plans plans;
    private final Promises promises;
    private final GoalLooks goalLooks;
    private final Cases cases;

    MeetingClosing(
            MeetingRepository meetings,
            MeetingRecordRepository records,
            TakenTimes takenTimes,
            Plans plans,
            Promises promises,
            GoalLooks goalLooks,
            Cases cases) {
        this.meetings = meetings;
        this.records = records;
        this.takenTimes = takenTimes;
        this.plans = plans;
        this.promises = promises;
        this.goalLooks = goalLooks;
        this.cases = cases;
    }

    /**
     * Marks the meeting held or not held; the same again is a no-op.
     *
     * @param held null when nobody has told
     * @param found what a follow-up meeting found; a first one has nothing to find
     * @return the code of what is missing; nothing else is written then
     */
    @Transactional
    public Optional<String> close(
            MeetingReference reference, @Nullable Boolean held, boolean childPresent, @Nullable FollowUpOutcome found) {
        Optional<String> missing = closeOnce(reference, held, childPresent, found);
        cases.missing(reference.caseReference(), "hold-meeting", missing.orElse(null));
        return missing;
    }

    private Optional<String> closeOnce(
            MeetingReference reference, @Nullable Boolean held, boolean childPresent, @Nullable FollowUpOutcome found) {
        if (held == null) {
            return Optional.of("meeting-held");
        }
        Meeting meeting = meeting(reference);
        if (!held) {
            miss(meeting);
            return Optional.empty();
        }
        return meeting.status() == MeetingStatus.HELD ? Optional.empty() : hold(meeting, childPresent, found);
    }

    private Optional<String> hold(Meeting meeting, boolean childPresent, @Nullable FollowUpOutcome found) {
        FollowUpOutcome outcome = meeting.kind() == MeetingKind.FOLLOW_UP ? found : null;
        Optional<String> missing = missing(meeting, outcome);
        if (missing.isEmpty()) {
            MeetingReference reference = meeting.reference();
            meeting.hold(childPresent, outcome);
            plans.agree(reference.caseReference(), reference.value(), dayOf(meeting));
            cases.note(reference.caseReference(), "meeting-held");
        }
        return missing;
    }

    private void miss(Meeting meeting) {
        if (meeting.miss()) {
            takenTimes.release(meeting.reference());
            cases.note(meeting.reference().caseReference(), "meeting-not-held");
        }
    }

    private Optional<String> missing(Meeting meeting, @Nullable FollowUpOutcome outcome) {
        MeetingReference reference = meeting.reference();
        boolean written = records.findById(reference.value())
                .map(MeetingRecord::text)
                .filter(text -> !text.isEmpty())
                .isPresent();
        if (!written) {
            return Optional.of("meeting-notes");
        }
        List<PromiseView> all = promises.of(reference.caseReference());
        boolean newOnes = all.stream().anyMatch(promise -> isOf(promise, reference));
        if (meeting.kind() == MeetingKind.FIRST) {
            return newOnes ? Optional.empty() : Optional.of("promises");
        }
        if (all.stream().anyMatch(promise -> !isOf(promise, reference) && promise.result() == null)) {
            return Optional.of("promise-results");
        }
        if (!goalLooks.areWritten(reference.caseReference(), reference.value())) {
            return Optional.of("goals-looked-at");
        }
        if (outcome == null) {
            return Optional.of("follow-up-outcome");
        }
        return outcome == FollowUpOutcome.NEW_PROMISES && !newOnes ? Optional.of("promises") : Optional.empty();
    }

    private static boolean isOf(PromiseView promise, MeetingReference reference) {
        return promise.meetingReference().equals(reference.value());
    }

    private static LocalDate dayOf(Meeting meeting) {
        return meeting.booking()
                .orElseThrow(() -> new IllegalStateException("The meeting " + meeting.reference() + " has no time"))
                .startsAt()
                .atZoneSameInstant(WorkingDays.ZONE)
                .toLocalDate();
    }

    private Meeting meeting(MeetingReference reference) {
        return meetings.lock(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }
}
