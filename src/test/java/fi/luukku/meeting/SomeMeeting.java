package fi.luukku.meeting;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Meetings of a case for tests, made the way the work makes them. */
@TestComponent
public class SomeMeeting {

    private final MeetingPlanning planning;
    private final MeetingRecords records;

    SomeMeeting(MeetingPlanning planning, MeetingRecords records) {
        this.planning = planning;
        this.records = records;
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

    private static Talk said(String strengths) {
        return new Talk(strengths, "", "");
    }
}
