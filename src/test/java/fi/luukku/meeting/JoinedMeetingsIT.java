package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class JoinedMeetingsIT {

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingTimes times;

    @Autowired
    MeetingRecords records;

    @Autowired
    CaseJoining joining;

    @Autowired
    JdbcClient database;

    @Test
    void theJoinedCaseGivesItsTimeBackAndTheOtherKeepsItsOwn() {
        MeetingReference kept = reserved();
        MeetingReference released = reserved();

        joining.join(released.caseReference(), kept.caseReference());

        assertThat(taken(kept)).isEqualTo(1);
        assertThat(taken(released)).isZero();
        assertThat(records.of(released.caseReference()))
                .extracting(MeetingView::status)
                .containsExactly(MeetingStatus.CANCELLED);
        assertThat(someFamily.events(kept.caseReference(), "joined-meeting-released"))
                .isEqualTo(1);
    }

    private MeetingReference reserved() {
        CaseReference reference = someFamily.consented();
        MeetingReference meeting = planning.plan(
                        reference,
                        EngineKeys.next(),
                        MeetingKind.FIRST,
                        MeetingPlace.OFFICE,
                        Set.of("parent", "teacher"))
                .reference();
        assertThat(times.reserve(meeting, null)).isPresent();
        return meeting;
    }

    private int taken(MeetingReference meeting) {
        return database.sql("select count(*) from reserved_time where meeting_reference = ?")
                .param(meeting.value())
                .query(Integer.class)
                .single();
    }
}
