package fi.luukku.meeting;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Worker;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Addressee;
import fi.luukku.notification.CalendarEntry;
import fi.luukku.notification.Language;
import fi.luukku.notification.Letters;
import fi.luukku.notification.SpokenTime;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters around a meeting. Each goes once to each participant whom the family still agrees to, and names neither the
 * family nor the other participants, except that the plan says who promised what.
 */
@Service
public class MeetingLetters {

    /** Days that a link opens after the meeting, to say that it is over. */
    private static final int DAYS_OF_GRACE = 60;

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final Invited invited;
    private final PeopleAtTable people;
    private final MeetingWords words;
    private final PlanWords planWords;
    private final AccessLinks links;
    private final Letters letters;
    private final WorkingDays days;
    private final Cases cases;

    MeetingLetters(
            MeetingRepository meetings,
            InvitationRepository invitations,
            Invited invited,
            PeopleAtTable people,
            MeetingWords words,
            PlanWords planWords,
            AccessLinks links,
            Letters letters,
            WorkingDays days,
            Cases cases) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.invited = invited;
        this.people = people;
        this.words = words;
        this.planWords = planWords;
        this.links = links;
        this.letters = letters;
        this.days = days;
        this.cases = cases;
    }

    /**
     * Invites to the time the meeting has everybody who has not been invited to it, with a calendar entry that replaces the
     * one of an earlier time.
     */
    @Transactional
    public void invite(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        booking(meeting);
        if (!meeting.invites(days.now())) {
            return;
        }
        Map<String, Invitation> before = invitations.findByMeetingReferenceOrderByNumber(reference.value()).stream()
                .collect(Collectors.toMap(Invitation::key, invitation -> invitation));
        boolean some = false;
        for (PersonAtTable person : invited.to(meeting)) {
            Invitation earlier = before.get(Participant.keyOf(person.personId()));
            Addressee to = person.addressee().orElse(null);
            if (to != null && (earlier == null || earlier.sequence() < meeting.sequence())) {
                invite(meeting, person, to, earlier);
                some = true;
            }
        }
        if (some) {
            cases.note(reference.caseReference(), "meeting-invited");
        }
    }

    private void invite(Meeting meeting, PersonAtTable person, Addressee to, @Nullable Invitation earlier) {
        MeetingReference reference = meeting.reference();
        Invitation invitation = earlier;
        if (invitation == null) {
            invitation = invitations.save(new Invitation(
                    reference,
                    invitations
                                    .findByMeetingReferenceOrderByNumber(reference.value())
                                    .size()
                            + 1,
                    person.personId(),
                    person.role(),
                    to.address(),
                    meeting.sequence(),
                    days.now()));
        } else {
            invitation.again(to.address(), meeting.sequence(), days.now());
        }
        String token = links.issue(
                LinkPurpose.INVITATION,
                invitation.reference(),
                booking(meeting).endsAt().plusDays(DAYS_OF_GRACE));
        Map<String, Object> content = new HashMap<>(about(meeting, to));
        content.put("link", links.address(LinkPurpose.INVITATION, token));
        letters.send(
                key(meeting, "invitation", person.personId()) + "/" + meeting.sequence(),
                reference.caseReference().value(),
                "invitation",
                to,
                content,
                entry(meeting, meeting.sequence(), to, false));
    }

    /**
     * Tells everybody who was invited to the present time that the meeting is off then, and why not: with a calendar
     * cancellation, once. The time itself stays in the record.
     *
     * @param kind of the letter
     */
    void callOff(Meeting meeting, String kind) {
        List<Invitation> told = toldOfPresentTime(meeting);
        if (meeting.callOff(days.now())) {
            told.forEach(invitation -> callOff(meeting, kind, invitation, meeting.sequence()));
            cases.note(meeting.reference().caseReference(), kind);
        }
    }

    /**
     * Before a meeting leaves its time: it is off for those whom the family does not agree to any more, who hear of no other
     * time.
     */
    void callOffForThoseNotInvitedAnyMore(Meeting meeting) {
        CaseReference reference = meeting.reference().caseReference();
        for (Invitation invitation : toldOfPresentTime(meeting)) {
            if (people.find(reference, invitation.personId())
                    .filter(PersonAtTable::allowed)
                    .isEmpty()) {
                callOff(meeting, "meeting-cancelled", invitation, meeting.sequence() + 1);
                invitation.settle(Settled.WITHOUT);
            }
        }
    }

    /** Nobody is told of a time that they were not invited to. */
    private List<Invitation> toldOfPresentTime(Meeting meeting) {
        return invitations
                .findByMeetingReferenceOrderByNumber(meeting.reference().value())
                .stream()
                .filter(invitation ->
                        invitation.settled() == Settled.OPEN && invitation.sequence() == meeting.sequence())
                .toList();
    }

    private void callOff(Meeting meeting, String kind, Invitation invitation, int sequence) {
        Addressee to = addressee(invitation);
        letters.send(
                key(meeting, kind, invitation.personId()) + "/" + sequence,
                meeting.reference().caseReference().value(),
                kind,
                to,
                about(meeting, to),
                entry(meeting, sequence, to, true));
    }

    /** Tells the own worker, once for each time, that an interpreter is needed and not confirmed. */
    @Transactional
    public void tellInterpreterMissing(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        Booking booking = booking(meeting);
        Optional<Addressee> told = people.find(reference.caseReference(), null)
                .flatMap(PersonAtTable::addressee)
                .filter(to -> letters.send(
                        key(meeting, "interpreter-missing", null) + "/" + meeting.sequence(),
                        reference.caseReference().value(),
                        "interpreter-missing",
                        to,
                        Map.of(
                                "reference", reference.caseReference().value(),
                                "when", SpokenTime.moment(booking.startsAt(), to.language()))));
        if (told.isPresent()) {
            cases.note(reference.caseReference(), "interpreter-missing");
        }
    }

    /** The person as they stand on the card now; who is gone from it, at the address the invitation went to. */
    private Addressee addressee(Invitation invitation) {
        return people.find(invitation.meeting().caseReference(), invitation.personId())
                .flatMap(PersonAtTable::addressee)
                .orElseGet(() -> Addressee.at(invitation.address(), invitation.address(), Language.FI));
    }

    private CalendarEntry entry(Meeting meeting, int sequence, Addressee to, boolean calledOff) {
        Booking booking = booking(meeting);
        return new CalendarEntry(
                meeting.reference() + "@luukku",
                sequence,
                booking.startsAt(),
                booking.endsAt(),
                words.place(meeting, to.language()),
                calledOff);
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
            person.addressee().ifPresent(to -> letter.accept(to, key(meeting, kind, person.personId())));
        }
    }

    private static String key(Meeting meeting, String kind, @Nullable Long personId) {
        return meeting.reference() + "/" + kind + "/" + Participant.keyOf(personId);
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
