package fi.luukku.meeting;

import fi.luukku.access.AccessLog;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.OpenCases;
import fi.luukku.casefile.StaleEditException;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.PeopleAtTable;
import fi.luukku.plan.PersonAtTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the card shows of a case's meetings, and what is written there. */
@Service
public class MeetingRecords {

    /** The version of a record that nobody has written yet. */
    public static final long UNWRITTEN = -1;

    private final MeetingRepository meetings;
    private final MeetingRecordRepository records;
    private final InvitationRepository invitations;
    private final Interpreters interpreters;
    private final PeopleAtTable people;
    private final Cases cases;
    private final OpenCases openCases;
    private final AccessLog accessLog;
    private final WorkingDays days;

    MeetingRecords(
            MeetingRepository meetings,
            MeetingRecordRepository records,
            InvitationRepository invitations,
            Interpreters interpreters,
            PeopleAtTable people,
            Cases cases,
            OpenCases openCases,
            AccessLog accessLog,
            WorkingDays days) {
        this.meetings = meetings;
        this.records = records;
        this.invitations = invitations;
        this.interpreters = interpreters;
        this.people = people;
        this.cases = cases;
        this.openCases = openCases;
        this.accessLog = accessLog;
        this.days = days;
    }

    /**
     * Writes the record, before the meeting is marked held or after it.
     *
     * @param seenVersion of the record that the worker saw, {@link #UNWRITTEN} for none
     * @throws StaleEditException when someone has written something else meanwhile
     */
    @Transactional
    public void write(MeetingReference reference, long seenVersion, MeetingText text) {
        openCases.lock(reference.caseReference());
        Meeting meeting =
                meetings.findById(reference.value()).orElseThrow(() -> new UnknownMeetingException(reference));
        MeetingRecord present = records.findById(reference.value()).orElse(null);
        MeetingText kept = onlyParticipantsOf(meeting, text);
        if (present != null && present.text().equals(kept)) {
            return;
        }
        if ((present == null ? UNWRITTEN : present.version()) != seenVersion) {
            throw new StaleEditException(reference.caseReference().value(), "meeting");
        }
        MeetingRecord record = present == null ? new MeetingRecord(reference) : present;
        record.write(kept);
        records.save(record);
        cases.note(reference.caseReference(), "meeting-record-written");
        accessLog.changed(reference.caseReference().value(), "meeting");
    }

    /** The meetings of a case, first to last. */
    @Transactional(readOnly = true)
    public List<MeetingView> of(CaseReference caseReference) {
        List<PersonAtTable> table = people.of(caseReference);
        return meetings.findByCaseReferenceOrderByNumber(caseReference.value()).stream()
                .map(meeting -> view(meeting, table))
                .toList();
    }

    private MeetingView view(Meeting meeting, List<PersonAtTable> table) {
        String reference = meeting.reference().value();
        return MeetingView.of(
                meeting,
                records.findById(reference),
                table,
                MeetingView.arrangements(
                        meeting,
                        meeting.takesAnswers(days.now()),
                        invitations.findByMeetingReferenceOrderByNumber(reference),
                        table,
                        interpreters.of(meeting.reference())));
    }

    private static MeetingText onlyParticipantsOf(Meeting meeting, MeetingText text) {
        Set<String> present = new HashSet<>(text.present());
        present.retainAll(meeting.participants().stream().map(Participant::key).collect(Collectors.toSet()));
        return new MeetingText(text.home(), text.school(), text.leisure(), text.goal(), present);
    }
}
