package fi.luukku.meeting;

import fi.luukku.access.AccessLinks;
import fi.luukku.access.AccessLog;
import fi.luukku.access.LinkPurpose;
import fi.luukku.casefile.Cases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.EngineMessages;
import fi.luukku.notification.Language;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers to invitations, by the link in the letter, from a calendar's reply, or told to a worker. Answers to one
 * meeting are taken one after the other; a parent's wish for another time moves the meeting, any other no asks the own
 * worker what to do.
 */
@Service
public class InvitationAnswers {

    static final String DECLINED = "luukku.participant-declined";
    static final String MOVE_ASKED = "luukku.move-asked";

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final PeopleAtTable people;
    private final MeetingWords words;
    private final AccessLinks links;
    private final AccessLog accessLog;
    private final EngineMessages messages;
    private final Cases cases;
    private final WorkingDays days;

    InvitationAnswers(
            MeetingRepository meetings,
            InvitationRepository invitations,
            PeopleAtTable people,
            MeetingWords words,
            AccessLinks links,
            AccessLog accessLog,
            EngineMessages messages,
            Cases cases,
            WorkingDays days) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.people = people;
        this.words = words;
        this.links = links;
        this.accessLog = accessLog;
        this.messages = messages;
        this.cases = cases;
        this.days = days;
    }

    /** The invitation behind a link, without anyone's name; empty when the link opens nothing. */
    @Transactional
    public Optional<Asked> behind(String token) {
        return links.subject(LinkPurpose.INVITATION, token)
                .flatMap(invitations::findById)
                .map(invitation -> {
                    accessLog.viewedByLink(
                            invitation.meeting().caseReference().value(), "invitation", invitation.role());
                    return asked(invitation, meeting(invitation.meeting()));
                });
    }

    /**
     * Keeps the answer given by a link.
     *
     * @param seenSequence of the time that the page showed
     * @param notBefore for another time: the first day that suits, or null
     * @return empty when the link opens nothing
     */
    @Transactional
    public Optional<AnswerOutcome> answer(
            String token, int seenSequence, Answer answer, String note, @Nullable LocalDate notBefore, PartOfDay part) {
        return links.subject(LinkPurpose.INVITATION, token)
                .map(reference -> take(reference, seenSequence, answer, note, notBefore, part, AnsweredBy.LINK));
    }

    /**
     * Keeps what somebody told a worker.
     *
     * @param number of the invitation within the meeting
     */
    @Transactional
    public AnswerOutcome told(
            MeetingReference reference,
            int number,
            Answer answer,
            String note,
            @Nullable LocalDate notBefore,
            PartOfDay part) {
        return take(reference + "-I" + number, null, answer, note, notBefore, part, AnsweredBy.WORKER);
    }

    /**
     * Keeps what a calendar replied for one attendee. A reply to an earlier time of the meeting is none to this one.
     *
     * @return empty when nobody of that address was invited to such a meeting
     */
    @Transactional
    public Optional<AnswerOutcome> replied(MeetingReference reference, String attendee, int sequence, Answer answer) {
        String address = attendee.toLowerCase(Locale.ROOT);
        meetings.lock(reference.value());
        return invitations.findByMeetingReferenceOrderByNumber(reference.value()).stream()
                .filter(invitation ->
                        invitation.address().toLowerCase(Locale.ROOT).equals(address))
                .findFirst()
                .map(invitation ->
                        take(invitation.reference(), sequence, answer, "", null, PartOfDay.ANY, AnsweredBy.CALENDAR));
    }

    /**
     * Nothing of the meeting is read before it is locked: what another answer has changed meanwhile counts.
     *
     * @param seenSequence null to answer to the time that it has, whichever that is
     */
    private AnswerOutcome take(
            String reference,
            @Nullable Integer seenSequence,
            Answer answer,
            String note,
            @Nullable LocalDate notBefore,
            PartOfDay part,
            AnsweredBy by) {
        Meeting meeting = meetings.lock(meetingOf(reference)).orElseThrow();
        Invitation invitation = invitations.findById(reference).orElseThrow();
        String caseReference = invitation.meeting().caseReference().value();
        if (by == AnsweredBy.WORKER) {
            accessLog.changed(caseReference, "invitation");
        } else {
            accessLog.changedByLink(caseReference, "invitation", invitation.role());
        }
        if (isOver(meeting, invitation)) {
            return AnswerOutcome.OVER;
        }
        int seen = seenSequence == null ? meeting.sequence() : seenSequence;
        if (seen != meeting.sequence() || invitation.sequence() != meeting.sequence()) {
            return AnswerOutcome.OTHER_TIME;
        }
        if (invitation.answer(answer, note, by, days.now())) {
            cases.note(invitation.meeting().caseReference(), "invitation-" + answer.code());
            if (answer == Answer.ANOTHER_TIME && invitation.role().equals(PersonAtTable.PARENT)) {
                move(meeting, notBefore, part);
            } else if (invitation.isUnsettled()) {
                meeting.askAboutDeclines()
                        .ifPresent(number -> messages.publish(
                                DECLINED,
                                meeting.reference() + "/" + number,
                                meeting.reference().value()));
            }
        }
        return AnswerOutcome.KEPT;
    }

    /** Asks the process to move the meeting, once for each time it has. */
    private void move(Meeting meeting, @Nullable LocalDate notBefore, PartOfDay part) {
        if (askToMove(meeting, notBefore, part)) {
            messages.publish(
                    MOVE_ASKED,
                    meeting.reference() + "/" + meeting.sequence(),
                    meeting.reference().value());
        }
    }

    /**
     * Writes down that the meeting is to be moved; the process must come to release it.
     *
     * @return false when that was asked already for the time it has
     */
    boolean askToMove(Meeting meeting, @Nullable LocalDate notBefore, PartOfDay part) {
        boolean first = meeting.askToMove(notBefore, part);
        if (first) {
            cases.note(meeting.reference().caseReference(), "meeting-move-asked");
        }
        return first;
    }

    private boolean isOver(Meeting meeting, Invitation invitation) {
        return !meeting.takesAnswers(days.now())
                || meeting.isMoveAsked()
                || invitation.settled() != Settled.OPEN
                || !isAllowed(invitation);
    }

    private boolean isAllowed(Invitation invitation) {
        return person(invitation).filter(PersonAtTable::allowed).isPresent();
    }

    private Optional<PersonAtTable> person(Invitation invitation) {
        return people.find(invitation.meeting().caseReference(), invitation.personId());
    }

    private State state(Meeting meeting, Invitation invitation) {
        if (!isAllowed(invitation)) {
            return State.OVER;
        }
        if (meeting.isMoveAsked() || meeting.status() == MeetingStatus.MOVING) {
            return State.MOVING;
        }
        if (meeting.status() == MeetingStatus.CANCELLED) {
            return State.CALLED_OFF;
        }
        return isOver(meeting, invitation) ? State.OVER : State.OPEN;
    }

    /** Only whoever can still answer is told when and where it is. */
    private Asked asked(Invitation invitation, Meeting meeting) {
        Language language = person(invitation).map(PersonAtTable::language).orElse(Language.FI);
        State state = state(meeting, invitation);
        return new Asked(
                state == State.OPEN ? meeting.booking().map(Booking::startsAt).orElse(null) : null,
                state == State.OPEN ? words.place(meeting, language) : "",
                meeting.kind() == MeetingKind.FOLLOW_UP,
                invitation.role().equals(PersonAtTable.PARENT),
                meeting.sequence(),
                invitation.sequence() == meeting.sequence() ? invitation.answer() : Answer.NONE,
                invitation.note(),
                state,
                language);
    }

    /** How the answers to a meeting's present time stand, in the order of the invitations. */
    @Transactional(readOnly = true)
    public List<Answer> of(MeetingReference reference) {
        Meeting meeting = meeting(reference);
        return invitations.findByMeetingReferenceOrderByNumber(reference.value()).stream()
                .filter(invitation -> invitation.settled() == Settled.OPEN)
                .map(invitation -> invitation.sequence() == meeting.sequence() ? invitation.answer() : Answer.NONE)
                .toList();
    }

    private Meeting meeting(MeetingReference reference) {
        return meetings.findById(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }

    private static String meetingOf(String invitation) {
        return invitation.substring(0, invitation.lastIndexOf("-I"));
    }

    /** Whether the invitation can be answered, and why not. */
    public enum State {
        OPEN,
        MOVING,
        CALLED_OFF,
        OVER
    }

    /**
     * What the page shows.
     *
     * @param parent whether a wish for another time moves the meeting
     * @param sequence of the time that is shown, to be handed back with the answer
     */
    public record Asked(
            @Nullable OffsetDateTime startsAt,
            String place,
            boolean followUp,
            boolean parent,
            int sequence,
            Answer answer,
            String note,
            State state,
            Language language) {}
}
