package fi.luukku.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.process.InviteParticipantsWorker;
import fi.luukku.meeting.process.RecordAgreedTimeWorker;
import fi.luukku.meeting.process.RecordMeetingWorker;
import fi.luukku.meeting.process.RecordParticipantsWorker;
import fi.luukku.meeting.process.RemindParticipantsWorker;
import fi.luukku.meeting.process.ReserveMeetingWorker;
import fi.luukku.meeting.process.SendPlanWorker;
import fi.luukku.notification.Language;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.Goals;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SomeFamily;
import fi.luukku.plan.process.AskPromiseOwnerWorker;
import fi.luukku.plan.process.PutOnAgendaWorker;
import fi.luukku.plan.process.ScheduleFollowUpWorker;
import fi.luukku.runtime.OnDatabase;
import io.camunda.client.api.response.ActivatedJob;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each worker of the meeting and its plan, called twice: one effect, and the same answer. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class MeetingPathIT {

    private static final List<String> ROLES = List.of("parent", "child", "teacher");
    private static final Talk SAID = new Talk("Friends", "Mornings", "A lift to school", "Grandmother drives");

    @Autowired
    SomeFamily someFamily;

    @Autowired
    RecordParticipantsWorker recordParticipants;

    @Autowired
    ReserveMeetingWorker reserve;

    @Autowired
    RecordAgreedTimeWorker agreedTime;

    @Autowired
    InviteParticipantsWorker invite;

    @Autowired
    RemindParticipantsWorker remind;

    @Autowired
    RecordMeetingWorker record;

    @Autowired
    SendPlanWorker sendPlan;

    @Autowired
    ScheduleFollowUpWorker schedule;

    @Autowired
    AskPromiseOwnerWorker ask;

    @Autowired
    PutOnAgendaWorker putOnAgenda;

    @Autowired
    MeetingRecords records;

    @Autowired
    Goals goals;

    @Autowired
    GoalLooks goalLooks;

    @Autowired
    Promises promises;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    CaseReference reference;

    @BeforeEach
    void family() {
        reference = someFamily.consented();
    }

    @Test
    void whatTheCardLacksIsNamedAndNothingIsWritten() {
        assertThat(missing(List.of())).isEqualTo("participant-roles");
        assertThat(missing(null)).isEqualTo("participant-roles");
        assertThat(missing(List.of("own-worker"))).isEqualTo("participant-roles");
        assertThat(missing(List.of("parent", "ngo-coordinator"))).isEqualTo("participant-person");
        someFamily.add(reference, "ngo-coordinator", "Jaana Järjestö", "jaana@jarjesto.example", Language.FI, false);
        assertThat(missing(List.of("parent", "ngo-coordinator"))).isEqualTo("participant-person");
        someFamily.add(reference, "counsellor", "Ulla Ohjaaja", null, Language.FI, true);
        assertThat(missing(List.of("parent", "counsellor"))).isEqualTo("participant-address");

        assertThat(records.of(reference)).isEmpty();
    }

    @Test
    void aProcessInstanceHasOneMeeting() {
        ActivatedJob job = job();

        String first = plan(job, "first");

        assertThat(first).isEqualTo(reference + "-M1");
        assertThat(plan(job, "first")).isEqualTo(first);
        assertThat(plan(job(), "follow-up")).isEqualTo(reference + "-M2");
        assertThat(records.of(reference).getFirst().participants())
                .extracting(MeetingView.Someone::role)
                .containsExactlyInAnyOrder("child", "parent", "teacher", "own-worker");
    }

    @Test
    void theEarliestTuesdayIsReservedAndInvitedToOnce() {
        String meeting = plan(job(), "first");

        ReserveMeetingWorker.Answer answer = reserve.reserveMeeting(meeting, null);
        assertThat(reserve.reserveMeeting(meeting, null)).isEqualTo(answer);
        invite.inviteParticipants(meeting);
        invite.inviteParticipants(meeting);
        remind.remindParticipants(meeting);
        remind.remindParticipants(meeting);

        assertThat(answer.timeFound()).isTrue();
        assertThat(OffsetDateTime.parse(answer.meetingStartsAt()).getDayOfWeek())
                .isEqualTo(DayOfWeek.TUESDAY);
        assertThat(answer.reminderAt()).contains("T09:00:00+0");
        assertThat(someFamily.letters(reference, "invitation")).isEqualTo(3);
        assertThat(someFamily.letters(reference, "reminder")).isEqualTo(3);
        assertThat(someFamily.letter(reference, "invitation", "anna@esimerkki.example"))
                .contains("Kaakkurin neuvonpitohuone", "tiistaina", "opettaja, omatyöntekijä", "Oma Työntekijä")
                .doesNotContain("Aino");
        assertThat(someFamily.letter(reference, "invitation", "opettaja@kaakkurin-koulu.example"))
                .contains("tisdag den", "förälder")
                .doesNotContain("Esimerkki");
        assertThat(calendars())
                .hasSize(3)
                .allSatisfy(entry ->
                        assertThat(entry).contains("UID:" + meeting + "@luukku", "SEQUENCE:0", "Kaakkurintie 1"));
    }

    @Test
    void whoTheFamilyNoLongerAgreesToGetsNoLetter() {
        String meeting = plan(job(), "first");
        reserve.reserveMeeting(meeting, null);
        database.sql("update person set family_agrees = false where reference = ? and role = 'teacher'")
                .param(reference.value())
                .update();

        invite.inviteParticipants(meeting);

        assertThat(someFamily.letters(reference, "invitation")).isEqualTo(2);
    }

    @Test
    void notHeldItsTimeIsFreeAgainAndTheNextInvitationReplacesTheFirst() {
        String meeting = plan(job(), "first");
        String first = reserve.reserveMeeting(meeting, null).meetingStartsAt();
        invite.inviteParticipants(meeting);

        assertThat(record.recordMeeting(meeting, false, null, null).missing()).isNull();
        assertThat(record.recordMeeting(meeting, false, null, "").missing()).isNull();
        assertThat(database.sql("select count(*) from reserved_time where meeting_reference = ?")
                        .param(meeting)
                        .query(Integer.class)
                        .single())
                .isZero();
        reserve.reserveMeeting(
                meeting, LocalDate.parse(first.substring(0, 10)).plusDays(1).toString());
        invite.inviteParticipants(meeting);

        assertThat(someFamily.letters(reference, "invitation")).isEqualTo(6);
        assertThat(calendars())
                .filteredOn(entry -> entry.contains("SEQUENCE:1"))
                .hasSize(3);
        assertThat(someFamily.events(reference, "meeting-not-held")).isEqualTo(1);
    }

    @Test
    void aTimeAgreedByHandIsInTheFuture() {
        String meeting = plan(job(), "first");

        assertThat(agreedTime.recordAgreedTime(meeting, null).missing()).isEqualTo("agreed-time");
        assertThat(agreedTime.recordAgreedTime(meeting, "").missing()).isEqualTo("agreed-time");
        assertThat(agreedTime.recordAgreedTime(meeting, "soon").missing()).isEqualTo("agreed-time");
        assertThat(agreedTime.recordAgreedTime(meeting, "2060-03-28T03:30").missing())
                .describedAs("an hour that the clocks leave out")
                .isEqualTo("agreed-time");
        assertThat(agreedTime.recordAgreedTime(meeting, "2020-12-01T09:00").missing())
                .isEqualTo("agreed-time");

        String local = days.today().plusDays(20) + "T12:15";
        RecordAgreedTimeWorker.Answer answer = agreedTime.recordAgreedTime(meeting, local);
        assertThat(answer.missing()).isNull();
        assertThat(answer.meetingStartsAt()).startsWith(local + ":00+0");
        assertThat(agreedTime.recordAgreedTime(meeting, local)).isEqualTo(answer);
        invite.inviteParticipants(meeting);
        assertThat(someFamily.letter(reference, "invitation", "anna@esimerkki.example"))
                .contains("toimistollamme");
    }

    @Test
    void aFirstMeetingIsHeldOnceItsRecordAndPromisesAreWritten() {
        String meeting = plan(job(), "first");
        reserve.reserveMeeting(meeting, null);

        assertThat(record.recordMeeting(meeting, null, null, null).missing()).isEqualTo("meeting-held");
        assertThat(record.recordMeeting(meeting, true, true, null).missing()).isEqualTo("meeting-notes");
        write(meeting);
        assertThat(record.recordMeeting(meeting, true, true, null).missing()).isEqualTo("promises");
        promise("Vie Ainon kouluun maanantaisin", someFamily.idOf(reference, "parent"));
        assertThat(record.recordMeeting(meeting, true, true, null).missing()).isNull();
        assertThat(record.recordMeeting(meeting, true, false, null).missing()).isNull();
        sendPlan.sendPlan(meeting);
        sendPlan.sendPlan(meeting);

        assertThat(someFamily.events(reference, "meeting-held")).isEqualTo(1);
        assertThat(someFamily.letters(reference, "plan")).isEqualTo(3);
        assertThat(someFamily.letter(reference, "plan", "anna@esimerkki.example"))
                .contains("Aamut ilman itkua", "Anna Esimerkki: Vie Ainon kouluun maanantaisin", "viimeistään")
                .doesNotContain("Mornings");
    }

    @Test
    void promisesAreAskedAboutAndTheFollowUpGoesThroughThem() {
        String meeting = held();
        ScheduleFollowUpWorker.Answer answer = schedule.scheduleFollowUp(reference.value(), 4);
        assertThat(schedule.scheduleFollowUp(reference.value(), 4)).isEqualTo(answer);
        assertThat(answer.promises()).hasSize(2);
        assertThat(LocalDate.parse(answer.followUpOn()))
                .isEqualTo(records.of(reference)
                        .getFirst()
                        .startsAt()
                        .toLocalDate()
                        .plusWeeks(4));

        String parents = answer.promises().get(0).promiseReference();
        String childs = answer.promises().get(1).promiseReference();
        ask.askPromiseOwner(parents);
        ask.askPromiseOwner(parents);
        ask.askPromiseOwner(childs);
        assertThat(someFamily.letters(reference, "promise-question")).isEqualTo(1);
        putOnAgenda.putOnAgenda(parents);
        putOnAgenda.putOnAgenda(parents);
        putOnAgenda.putOnAgenda(childs);
        assertThat(someFamily.events(reference, "promise-on-agenda")).isEqualTo(2);

        String followUp = plan(job(), "follow-up");
        reserve.reserveMeeting(followUp, answer.followUpOn());
        write(followUp);
        assertThat(record.recordMeeting(followUp, true, true, "came-true").missing())
                .isEqualTo("promise-results");
        for (PromiseView promise : promises.of(reference)) {
            promises.writeResult(promise.reference(), promise.version(), PromiseResult.DONE, "");
        }
        goals.add(
                reference,
                UUID.randomUUID(),
                new GoalText("Uimaan kesällä", null, null, true, false, false, GoalStatus.OPEN, ""));
        assertThat(record.recordMeeting(followUp, true, true, "came-true").missing())
                .isEqualTo("goals-looked-at");
        goalLooks.write(reference, goals.of(reference).getFirst().id(), 4, "Melkein", GoalLookView.UNWRITTEN);
        assertThat(record.recordMeeting(followUp, true, true, "").missing()).isEqualTo("follow-up-outcome");
        assertThat(record.recordMeeting(followUp, true, true, "new-promises").missing())
                .isEqualTo("promises");
        promise("Jatkan samaan malliin", null);
        assertThat(record.recordMeeting(followUp, true, true, "new-promises").missing())
                .isNull();

        assertThat(promises.of(reference)).extracting(PromiseView::settled).containsExactly(true, true, false);
        assertThat(schedule.scheduleFollowUp(reference.value(), null).promises())
                .extracting(ScheduleFollowUpWorker.Promise::promiseReference)
                .containsExactly(reference + "-P3");
        assertThat(meeting).endsWith("-M1");
    }

    @Test
    void aResultWrittenByAWorkerBeforeTheOwnerIsAskedIsPassedOnAndNobodyIsAsked() {
        held();
        PromiseView promise = promises.of(reference).getFirst();
        promises.writeResult(promise.reference(), promise.version(), PromiseResult.PARTLY, "Told on the phone");

        ask.askPromiseOwner(promise.reference().value());

        assertThat(someFamily.letters(reference, "promise-question")).isZero();
        assertThat(someFamily.isLeftForTheEngine(
                        "luukku.promise-answered", promise.reference().value()))
                .isTrue();
    }

    /** A first meeting held with two promises, of the parent and of the child, who has no e-mail. */
    private String held() {
        String meeting = plan(job(), "first");
        reserve.reserveMeeting(meeting, null);
        write(meeting);
        promise("Vien kouluun", someFamily.idOf(reference, "parent"));
        promise("Kerron opettajalle", someFamily.idOf(reference, "child"));
        assertThat(record.recordMeeting(meeting, true, true, null).missing()).isNull();
        return meeting;
    }

    private void write(String meeting) {
        records.write(
                new MeetingReference(meeting),
                MeetingRecords.UNWRITTEN,
                new MeetingText(SAID, SAID, Talk.NONE, "Aamut ilman itkua", Set.of("own-worker")));
    }

    private void promise(String what, Long owner) {
        NewPromise words =
                new NewPromise(UUID.randomUUID(), owner, what, days.today().plusDays(30));
        assertThat(promises.write(reference, words)).isEqualTo(promises.write(reference, words));
    }

    private String plan(ActivatedJob job, String kind) {
        return recordParticipants
                .recordParticipants(job, reference.value(), kind, ROLES, "office")
                .meetingReference();
    }

    private String missing(List<String> roles) {
        return recordParticipants
                .recordParticipants(job(), reference.value(), "first", roles, "office")
                .missing();
    }

    private List<String> calendars() {
        return database.sql("select calendar from letter where case_reference = ? and calendar is not null")
                .param(reference.value())
                .query(String.class)
                .list();
    }

    private static ActivatedJob job() {
        ActivatedJob job = mock(ActivatedJob.class);
        when(job.getProcessInstanceKey()).thenReturn(EngineKeys.next());
        return job;
    }
}
