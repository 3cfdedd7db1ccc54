package fi.luukku.meeting;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens when somebody who was invited cannot come: another comes, or nobody, or the meeting is moved. */
@Service
public class MeetingReplacements {

    private static final int DAYS_TO_AGREE = 2;

    private final MeetingRepository meetings;
    private final InvitationRepository invitations;
    private final InvitationAnswers answers;
    private final MeetingLetters letters;
    private final TakenTimes takenTimes;
    private final PeopleAtTable people;
    private final Cases cases;
    private final OpenCases openCases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    MeetingReplacements(
            MeetingRepository meetings,
            InvitationRepository invitations,
            InvitationAnswers answers,
            MeetingLetters letters,
            TakenTimes takenTimes,
            PeopleAtTable people,
            Cases cases,
            OpenCases openCases,
            AccessLog accessLog,
            WorkingDays days) {
        this.meetings = meetings;
        this.invitations = invitations;
        this.answers = answers;
        this.letters = letters;
        this.takenTimes = takenTimes;
        this.people = people;
        this.cases = cases;
        this.openCases = openCases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /**
     * Whether somebody still cannot come and nothing has been agreed about it; then also by when it is to be agreed.
     *
     * @return empty when there is nothing to agree; the next no asks anew
     */
    @Transactional
    public Optional<OffsetDateTime> lookAtAnswers(MeetingReference reference) {
        Meeting meeting = lock(reference);
        if (!meeting.takesAnswers(days.now()) || !isSomebodyUnsettled(meeting)) {
            meeting.closeDeclines();
            return Optional.empty();
        }
        OffsetDateTime startsAt = meeting.booking().orElseThrow().startsAt();
        OffsetDateTime dueAt = days.dueAfter(DAYS_TO_AGREE);
        return Optional.of(dueAt.isBefore(startsAt) ? dueAt : startsAt);
    }

    /**
     * Writes on the card what was agreed about somebody who cannot come.
     *
     * @param number of their invitation within the meeting
     * @param insteadId the person on the card who comes instead; null to go on without
     * @throws IllegalArgumentException when that person is not on the card, may not be invited, has no e-mail address, or
     *     comes already
     * @throws IllegalStateException when the one invited has not said that they cannot come
     */
    @Transactional
    public void settle(MeetingReference reference, int number, @Nullable Long insteadId) {
        openCases.lock(reference.caseReference());
        Meeting meeting = lock(reference);
        Invitation invitation = invitations
                .findById(reference + "-I" + number)
                .orElseThrow(() -> new UnknownMeetingException(reference));
        if (!meeting.takesAnswers(days.now()) || !invitation.isUnsettled()) {
            throw new IllegalStateException("Nothing is to be agreed about the invitation " + invitation.reference());
        }
        Participant instead = insteadId == null ? null : Participant.of(replacement(meeting, insteadId));
        meeting.replace(invitation.personId(), instead);
        invitation.settle(instead == null ? Settled.WITHOUT : Settled.REPLACED);
        cases.note(reference.caseReference(), instead == null ? "participant-left-out" : "participant-replaced");
        accessLog.changed(reference.caseReference().value(), "invitation");
    }

    private PersonAtTable replacement(Meeting meeting, long personId) {
        PersonAtTable person = people.find(meeting.reference().caseReference(), personId)
                .filter(PersonAtTable::allowed)
                .filter(candidate -> candidate.addressee().isPresent())
                .orElseThrow(() -> new IllegalArgumentException("Person " + personId + " cannot be invited"));
        if (meeting.participants().contains(Participant.of(person))) {
            throw new IllegalArgumentException("Person " + personId + " comes already");
        }
        return person;
    }

    /**
     * Ends the question what to do about those who cannot come.
     *
     * @param timeKept null when nobody has told; false asks for another time
     * @return the code of what is missing; nothing else is written then
     */
    @Transactional
    public Optional<String> record(MeetingReference reference, @Nullable Boolean timeKept) {
        Meeting meeting = lock(reference);
        String missing = timeKept == null
                ? "time-kept"
                : timeKept && meeting.takesAnswers(days.now()) && isSomebodyUnsettled(meeting) ? "replacement" : null;
        if (missing == null) {
            meeting.closeDeclines();
            if (Boolean.FALSE.equals(timeKept) && meeting.takesAnswers(days.now())) {
                answers.askToMove(meeting, null, PartOfDay.ANY);
            }
        }
        cases.missing(reference.caseReference(), "replace-participant", missing);
        return Optional.ofNullable(missing);
    }

    /** Frees the time of a meeting that is to be moved; a request for an earlier time than the present one does nothing. */
    @Transactional
    public void release(MeetingReference reference) {
        Meeting meeting = lock(reference);
        if (meeting.release()) {
            letters.callOffForThoseNotInvitedAnyMore(meeting);
            takenTimes.release(reference);
            cases.missing(reference.caseReference(), "replace-participant", null);
            cases.missing(reference.caseReference(), "order-interpreter", null);
            cases.note(reference.caseReference(), "meeting-moving");
        }
    }

    private boolean isSomebodyUnsettled(Meeting meeting) {
        return invitations
                .findByMeetingReferenceOrderByNumber(meeting.reference().value())
                .stream()
                .anyMatch(invitation -> invitation.sequence() == meeting.sequence() && invitation.isUnsettled());
    }

    private Meeting lock(MeetingReference reference) {
        return meetings.lock(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
    }
}
