package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Meetings of a case for tests, made the way the work makes them. */
@TestComponent
public class SomeMeeting {

    private final MeetingPlanning planning;
    private final MeetingRecords records;
    private final MeetingTimes times;
    private final MeetingLetters letters;

    SomeMeeting(MeetingPlanning planning, MeetingRecords records, MeetingTimes times, MeetingLetters letters) {
        this.planning = planning;
        this.records = records;
        this.times = times;
        this.letters = letters;
    }

    /** The first meeting, with what was said of each place in the child's life. */
    public void written(CaseReference reference, String home, String school, String leisure, String goal) {
        planning.plan(
                reference,
                EngineKeys.next(),
                MeetingKind.FIRST,
                MeetingPlace.SCHOOL,
                Set.of("parent", "child", "ngo-coordinator"));
        records.write(
                new MeetingReference(reference + "-M1"),
                MeetingRecords.UNWRITTEN,
                new MeetingText(said(home), said(school), said(leisure), goal, Set.of()));
    }

    /** The first meeting at home, with a time that everyone has been invited to. */
    public OffsetDateTime invited(CaseReference reference) {
        MeetingReference meeting = planning.plan(
                        reference, EngineKeys.next(), MeetingKind.FIRST, MeetingPlace.HOME, Set.of("parent", "teacher"))
                .reference();
        OffsetDateTime startsAt = times.reserve(meeting, null).orElseThrow().startsAt();
        letters.invite(meeting);
        return startsAt;
    }

    private static Talk said(String strengths) {
        return new Talk(strengths, "", "", "");
    }
}
