package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people's calendars hear of a meeting, read by another implementation than the one that writes it. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class CalledOffMeetingsIT {

    private static final String PARENT = "anna@esimerkki.example";
    private static final String TEACHER = "opettaja@kaakkurin-koulu.example";

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingTimes times;

    @Autowired
    MeetingLetters letters;

    @Autowired
    MeetingClosing closing;

    @Autowired
    MeetingCancelling cancelling;

    @Autowired
    InvitationAnswers answers;

    @Autowired
    MeetingReplacements replacements;

    @Autowired
    MeetingRecords records;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @Test
    void everybodyInvitedIsToldOnceAlsoWhoTheFamilyNoLongerAgreesToAndTheTimeIsFree() {
        MeetingReference meeting = invited();
        CaseReference reference = meeting.caseReference();
        takeBack(reference);

        assertThat(cancelling.cancelAll(reference)).isEqualTo(1);
        assertThat(cancelling.cancelAll(reference)).isZero();

        assertThat(someFamily.letters(reference, "meeting-cancelled")).isEqualTo(3);
        assertThat(someFamily.letter(reference, "meeting-cancelled", "opettaja@kaakkurin-koulu.example"))
                .contains("Mötet hålls inte")
                .doesNotContain("Esimerkki", "Aino", reference.value());
        assertThat(records.of(reference)).extracting(MeetingView::status).containsExactly(MeetingStatus.CANCELLED);
        assertThat(database.sql("select count(*) from reserved_time where meeting_reference = ?")
                        .param(meeting.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(someFamily.events(reference, "meeting-cancelled")).isEqualTo(1);
    }

    @Test
    void aMeetingThatNobodyWasInvitedToIsCalledOffWithoutALetter() {
        MeetingReference meeting = planned();

        assertThat(cancelling.cancelAll(meeting.caseReference())).isEqualTo(1);

        assertThat(someFamily.letters(meeting.caseReference(), "meeting-cancelled"))
                .isZero();
    }

    @Test
    void aCalendarTakesTheNewTimeForTheOldOneAndTheCancellationForBoth() {
        MeetingReference meeting = invited();
        closing.close(meeting, false, false, null);
        LocalDate later = records.of(meeting.caseReference())
                .getFirst()
                .startsAt()
                .toLocalDate()
                .plusDays(1);
        assertThat(times.reserve(meeting, later)).isPresent();
        letters.invite(meeting);
        cancelling.cancelAll(meeting.caseReference());

        List<ICalendar> received = calendars(meeting.caseReference(), PARENT);

        assertThat(received)
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
        List<VEvent> events = received.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .toList();
        assertThat(events).extracting(event -> event.getUid().getValue()).containsOnly(meeting + "@luukku");
        assertThat(events).extracting(event -> event.getSequence().getValue()).containsExactly(0, 1, 2);
        assertThat(events)
                .extracting(event -> event.getStatus().getValue())
                .containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(events.get(1).getDateStart()).isEqualTo(events.get(2).getDateStart());
        assertThat(events.get(0).getDateStart().getValue())
                .isBefore(events.get(1).getDateStart().getValue());
        assertThat(events).allSatisfy(event -> {
            assertThat(event.getOrganizer().getEmail()).isEqualTo("perheiden.tuki@luukku.example");
            assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
                assertThat(attendee.getEmail()).isEqualTo("anna@esimerkki.example");
                assertThat(attendee.getRsvp()).isTrue();
            });
        });
    }

    @Test
    void whomTheFamilyAgreesToNoMoreHearsThatTheOldTimeIsOffAndNothingOfTheNewOne() {
        MeetingReference meeting = invited();
        takeBack(meeting.caseReference());
        answers.told(meeting, 1, Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);
        replacements.release(meeting);
        replacements.release(meeting);
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);
        cancelling.cancelAll(meeting.caseReference());

        List<ICalendar> received = calendars(meeting.caseReference(), TEACHER);

        assertThat(received)
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "CANCEL");
        assertThat(received.get(1).getEvents().getFirst().getDateStart())
                .isEqualTo(received.get(0).getEvents().getFirst().getDateStart());
        assertThat(received.get(1).getEvents().getFirst().getSequence().getValue())
                .isEqualTo(1);
        assertThat(calendars(meeting.caseReference(), PARENT))
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST", "REQUEST", "CANCEL");
    }

    @Test
    void whoWasInvitedToAnEarlierTimeOnlyIsNotToldOfTheLaterOne() {
        MeetingReference meeting = invited();
        closing.close(meeting, false, false, null);
        takeBack(meeting.caseReference());
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);

        cancelling.cancelAll(meeting.caseReference());

        assertThat(calendars(meeting.caseReference(), TEACHER))
                .extracting(calendar -> calendar.getMethod().getValue())
                .containsExactly("REQUEST");
        assertThat(someFamily.letters(meeting.caseReference(), "meeting-cancelled"))
                .isEqualTo(2);
    }

    private void takeBack(CaseReference reference) {
        database.sql("update person set family_agrees = false where reference = ? and role = 'teacher'")
                .param(reference.value())
                .update();
    }

    /** What somebody's calendar got, in the order it was written. */
    private List<ICalendar> calendars(CaseReference reference, String address) {
        return database
                .sql(
                        "select calendar from letter where case_reference = ? and address = ? and calendar is not null order by id")
                .params(reference.value(), address)
                .query(String.class)
                .list()
                .stream()
                .map(text -> Biweekly.parse(text).first())
                .toList();
    }

    private MeetingReference invited() {
        MeetingReference meeting = planned();
        assertThat(times.reserve(meeting, null)).isPresent();
        letters.invite(meeting);
        return meeting;
    }

    private MeetingReference planned() {
        return planning.plan(
                        someFamily.consented(),
                        EngineKeys.next(),
                        MeetingKind.FIRST,
                        MeetingPlace.OFFICE,
                        Set.of("parent", "teacher"))
                .reference();
    }
}
