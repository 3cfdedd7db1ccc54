package fi.luukku.meeting;

import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.CalendarEntry;
import fi.luukku.notification.Letters;
import fi.luukku.plan.PersonAtTable;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters around a meeting. Each goes once to each participant whom the family still agrees to, and names neither the
 * family nor the other participants, except that the plan says who promised what.
 */
@Service
public class MeetingLetters {

    private final MeetingRepository meetings;
    private final Invited invited;
    private final MeetingWords words;
    private final PlanWords planWords;
    private final Letters letters;
    private final WorkingDays days;
    private final Cases cases;

    MeetingLetters(
            MeetingRepository meetings,
            Invited invited,
            MeetingWords words,
            PlanWords planWords,
            Letters letters,
            WorkingDays days,
            Cases cases) {
        this.meetings = meetings;
        this.invited = invited;
        this.words = words;
        this.planWords = planWords;
        this.letters = letters;
        this.days = days;
        this.cases = cases;
    }

    /** Invites to the time the meeting has, with a calendar entry that replaces the one of an earlier time. */
    @Transactional
    public void invite(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        Booking booking = booking(meeting);
        if (!meeting.invite(days.now())) {
            return;
        }
        toEach(
                meeting,
                "invitation",
                (to, key) -> letters.send(
                        key + "/" + meeting.sequence(),
                        reference.caseReference().value(),
                        "invitation",
                        to,
                        about(meeting, to),
                        new CalendarEntry(
                                reference + "@luukku",
                                meeting.sequence(),
                                booking.startsAt(),
                                booking.endsAt(),
                                words.place(meeting, to.language()))));
        cases.note(reference.caseReference(), "meeting-invited");
    }

    /** Reminds of the meeting, unless it has begun or was agreed so late that the invitation itself reminds. */
    @Transactional
    public void remind(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        Booking booking = booking(meeting);
        MeetingTime time = MeetingTime.of(booking.startsAt(), days);
        if (!booking.reservedAt().isBefore(time.reminderAt()) || !meeting.remind(days.now())) {
            return;
        }
        toEach(
                meeting,
                "reminder",
                (to, key) -> letters.send(
                        key + "/" + meeting.sequence(),
                        reference.caseReference().value(),
                        "reminder",
                        to,
                        about(meeting, to)));
        cases.note(reference.caseReference(), "meeting-reminded");
    }

    /** Sends what was agreed in a meeting that has been held. */
    @Transactional
    public void sendPlan(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        if (!meeting.sendPlan(days.now())) {
            return;
        }
        toEach(meeting, "plan", (to, key) -> {
            Map<String, Object> content = new HashMap<>(about(meeting, to));
            content.putAll(planWords.of(meeting, to.language()));
            letters.send(key, reference.caseReference().value(), "plan", to, content);
        });
        cases.note(reference.caseReference(), "plan-sent");
    }

    private void toEach(Meeting meeting, String kind, BiConsumer<Addressee, String> letter) {
        for (PersonAtTable person : invited.to(meeting)) {
            person.addressee()
                    .ifPresent(to -> letter.accept(
                            to, meeting.reference() + "/" + kind + "/" + Participant.keyOf(person.personId())));
        }
    }

    private Map<String, Object> about(Meeting meeting, Addressee to) {
        Map<String, Object> content = new HashMap<>(words.of(meeting, to.language()));
        Worker ownWorker = cases.get(meeting.reference().caseReference()).ownWorker();
        if (ownWorker != null) {
            content.put("ownWorker", ownWorker);
        }
        return content;
    }

    private static Booking booking(Meeting meeting) {
        return meeting.booking()
                .orElseThrow(
                        () -> new IllegalStateException("The meeting " + meeting.reference() + " has no time yet"));
    }

    private Meeting meeting(MeetingReference reference) {
        return meetings.lock(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }
}
