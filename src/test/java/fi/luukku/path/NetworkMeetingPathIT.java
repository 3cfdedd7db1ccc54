package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.Answer;
import fi.luukku.meeting.InterpreterState;
import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.InvitationAnswers;
import fi.luukku.meeting.MeetingCancelling;
import fi.luukku.meeting.MeetingReplacements;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.PartOfDay;
import fi.luukku.meeting.Settled;
import fi.luukku.notification.Language;
import fi.luukku.runtime.mail.Letter;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What can happen between the invitation and the meeting. */
class NetworkMeetingPathIT extends OnThePath {

    @Autowired
    InvitationAnswers answers;

    @Autowired
    MeetingReplacements replacements;

    @Autowired
    Interpreters interpreters;

    @Autowired
    MeetingCancelling cancelling;

    @Autowired
    TransactionTemplate transaction;

    private final String curatorAddress = "kuraattori-" + mark + "@kaakkurin-koulu.example";

    @Test
    void aFamilyThatNeedsAnInterpreterMeetsOnlineAndWhoCannotComeIsReplaced() throws Exception {
        CaseReference reference = consented("KES");
        needInterpreter(reference, "arabia");
        agree(reference, "remote");

        // Whoever orders says too early that it is confirmed.
        complete(reference, "UserTask_OrderInterpreter", Map.of("interpreterOutcome", "confirmed"));
        awaitMissing(reference, "UserTask_OrderInterpreter", "interpreter-confirmed");
        MeetingView meeting = lastMeeting(reference);
        assertThat(meeting.room()).contains("https://etana.luukku.example/keskusta");

        // The teacher cannot come, by the link in the letter.
        String link = linkTo(teacherAddress, 0);
        assertThat(new Visitor().fillIn(link, link, Map.of("answer", "CANNOT", "note", "Olen leirillä", "seen", "0")))
                .contains("En pääse", "Olen leirillä");
        complete(reference, "UserTask_ReplaceParticipant", Map.of("timeKept", true));
        awaitMissing(reference, "UserTask_ReplaceParticipant", "replacement");
        add(
                reference,
                new PersonText(
                        "school-social-worker",
                        "Kuraattori Esimerkki",
                        null,
                        curatorAddress,
                        null,
                        Language.FI,
                        false,
                        true));
        replacements.settle(
                meeting.reference(),
                reply(reference, "teacher").number(),
                person(reference, "school-social-worker").id());
        complete(reference, "UserTask_ReplaceParticipant", Map.of("timeKept", true));
        awaitPassed(reference, "EndEvent_ReplacementAgreed");
        assertThat(awaitLetters(curatorAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.calendar()).contains("SEQUENCE:0", "METHOD:REQUEST"));
        assertThat(reply(reference, "teacher").settled()).isEqualTo(Settled.REPLACED);

        // Two working days before nobody has confirmed: the own worker is told, and it is done in time.
        OffsetDateTime startsAt = meeting.startsAt();
        moveTo(startsAt.minusHours(1));
        awaitPassed(reference, "ServiceTask_TellInterpreterMissing");
        awaitElement(reference, "Event_MeetingTimeReached");
        assertThat(letters(reference, "interpreter-missing")).isEqualTo(1);
        assertThat(letters(reference, "reminder"))
                .describedAs("parent, curator and own worker; the teacher does not come")
                .isEqualTo(3);
        interpreters.write(meeting.reference(), "arabia", InterpreterState.CONFIRMED, "Oulun tulkkikeskus");
        complete(reference, "UserTask_OrderInterpreter", Map.of("interpreterOutcome", "confirmed"));
        awaitPassed(reference, "EndEvent_InterpreterArranged");

        // Somebody says no when it is too late to agree on anything: the task ends when the meeting begins.
        answers.told(meeting.reference(), reply(reference, "parent").number(), Answer.CANNOT, "", null, PartOfDay.ANY);
        task(reference, "UserTask_ReplaceParticipant");
        moveTo(startsAt);
        task(reference, "UserTask_HoldMeeting");
        soon().untilAsserted(() -> assertThat(passed(reference))
                .contains("UserTask_ReplaceParticipant TERMINATED", "SubProcess_AwaitMeeting COMPLETED"));
        writeMeetingRecord(reference);
        promise(reference, "parent", today().plusDays(7));
        complete(reference, "UserTask_HoldMeeting", Map.of("meetingHeld", true, "childPresent", false));
        soon().untilAsserted(() -> assertThat(letters(reference, "plan")).isEqualTo(3));
        assertThat(lastMeeting(reference).status()).isEqualTo(MeetingStatus.HELD);
        end(reference);
    }

    @Test
    void aParentMovesTheMeetingByTheLinkAndTheOwnWorkerMovesItAgain() throws Exception {
        CaseReference reference = consented("KAA");
        agree(reference, "school");
        awaitElement(reference, "Event_ReminderDue");
        OffsetDateTime first = lastMeeting(reference).startsAt();

        String link = linkTo(parentAddress, 0);
        String page = new Visitor()
                .fillIn(
                        link,
                        link,
                        Map.of(
                                "answer",
                                "ANOTHER_TIME",
                                "part",
                                "AFTERNOON",
                                "notBefore",
                                first.toLocalDate().plusDays(1).toString(),
                                "seen",
                                "0"));
        assertThat(page).contains("Mötet får en ny tid");
        awaitPassed(reference, "ServiceTask_ReleaseMeeting");
        Letter second = invitation(parentAddress, 1);
        assertThat(lastMeeting(reference).startsAt())
                .isAfter(first.plusHours(12))
                .satisfies(at -> assertThat(at.toLocalTime()).isAfterOrEqualTo(LocalTime.NOON));
        assertThat(jdbc.sql("select room is null from reserved_time where meeting_reference = ?")
                        .param(lastMeeting(reference).reference().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        // What was seen in the first letter is no answer to the second time; its link shows the new one.
        assertThat(new Visitor().fillIn(link, link, Map.of("answer", "COMES", "seen", "0")))
                .contains("Mötet har fått en annan tid");
        String again = linkTo(teacherAddress, 1);
        // A no that is taken back before anybody looks asks nobody anything.
        int teacher = reply(reference, "teacher").number();
        transaction.executeWithoutResult(status -> {
            answers.told(lastMeeting(reference).reference(), teacher, Answer.CANNOT, "", null, PartOfDay.ANY);
            answers.told(lastMeeting(reference).reference(), teacher, Answer.COMES, "", null, PartOfDay.ANY);
        });
        awaitPassed(reference, "EndEvent_NobodyMissing");
        new Visitor().fillIn(again, again, Map.of("answer", "ANOTHER_TIME", "seen", "1"));
        complete(reference, "UserTask_ReplaceParticipant", Map.of("timeKept", false));
        Letter third = invitation(parentAddress, 2);

        VEvent event = event(third);
        assertThat(event.getUid()).isEqualTo(event(second).getUid());
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(lastMeeting(reference).startsAt().toInstant());
        cancelling.cancelAll(reference);
        soon().untilAsserted(() -> assertThat(mailbox.to(teacherAddress))
                .filteredOn(letter -> letter.calendar() != null)
                .first()
                .describedAs("the last to arrive")
                .satisfies(letter -> {
                    assertThat(letter.calendar()).contains("METHOD:CANCEL", "SEQUENCE:3");
                    assertThat(event(letter).getUid()).isEqualTo(event.getUid());
                }));
        assertThat(passed(reference)).contains("Event_MoveAsked COMPLETED", "Event_TimeNotKept COMPLETED");
        end(reference);
    }

    @Test
    void whenAMovedMeetingFindsNoTimeThoseInvitedAreToldAndOneIsAgreedByHand() {
        CaseReference reference = consented("HAU");
        agree(reference, "office");
        OffsetDateTime agreed =
                clock.instant().atZone(WorkingDays.ZONE).toOffsetDateTime().plusDays(9);
        complete(reference, "UserTask_AgreeTime", Map.of("agreedTime", agreed.toLocalDate() + "T17:30"));
        awaitElement(reference, "Event_ReminderDue");
        MeetingView meeting = lastMeeting(reference);

        // The teacher cannot come, and the family goes on without.
        answers.told(meeting.reference(), reply(reference, "teacher").number(), Answer.CANNOT, "", null, PartOfDay.ANY);
        task(reference, "UserTask_ReplaceParticipant");
        replacements.settle(meeting.reference(), reply(reference, "teacher").number(), null);
        complete(reference, "UserTask_ReplaceParticipant", Map.of("timeKept", true));
        awaitPassed(reference, "EndEvent_ReplacementAgreed");
        answers.told(
                meeting.reference(), reply(reference, "parent").number(), Answer.ANOTHER_TIME, "", null, PartOfDay.ANY);

        task(reference, "UserTask_AgreeTime");
        soon().untilAsserted(() ->
                assertThat(letters(reference, "meeting-postponed")).isEqualTo(2));
        assertThat(lastMeeting(reference).status()).isEqualTo(MeetingStatus.MOVING);
        complete(
                reference,
                "UserTask_AgreeTime",
                Map.of("agreedTime", agreed.toLocalDate().plusDays(7) + "T17:30"));
        soon().untilAsserted(() -> assertThat(mailbox.to(parentAddress))
                .filteredOn(letter -> letter.calendar() != null)
                .extracting(letter -> letter.calendar()
                        .lines()
                        .filter(line -> line.startsWith("SEQUENCE") || line.startsWith("METHOD"))
                        .toList())
                .describedAs("the last to arrive first")
                .containsExactly(
                        List.of("METHOD:REQUEST", "SEQUENCE:2"),
                        List.of("METHOD:CANCEL", "SEQUENCE:1"),
                        List.of("METHOD:REQUEST", "SEQUENCE:0")));
        end(reference);
    }

    private void agree(CaseReference reference, String place) {
        complete(
                reference,
                "UserTask_AgreeParticipants",
                Map.of("participantRoles", List.of("child", "parent", "teacher", "own-worker"), "meetingPlace", place));
    }

    private void needInterpreter(CaseReference reference, String language) {
        PersonView parent = person(reference, "parent");
        people.change(
                reference,
                parent.id(),
                new PersonText(
                        "parent",
                        parent.name(),
                        null,
                        parentAddress,
                        null,
                        Language.SV,
                        true,
                        true,
                        new PersonDetails(language, true, language, "", "", null)),
                parent.version());
    }

    private MeetingView.Reply reply(CaseReference reference, String role) {
        return lastMeeting(reference).arrangements().replies().stream()
                .filter(reply -> reply.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private void awaitPassed(CaseReference reference, String element) {
        soon().untilAsserted(() -> assertThat(passed(reference)).contains(element + " COMPLETED"));
    }

    private int letters(CaseReference reference, String kind) {
        return jdbc.sql("select count(*) from letter where case_reference = ? and kind = ?")
                .params(reference.value(), kind)
                .query(Integer.class)
                .single();
    }

    /** The link in the invitation to that time. */
    private String linkTo(String address, int sequence) {
        return invitation(address, sequence)
                .links()
                .filter(link -> link.contains("/invitation/"))
                .findFirst()
                .orElseThrow();
    }

    private Letter invitation(String address, int sequence) {
        return soon().until(
                        () -> mailbox.to(address).stream()
                                .filter(letter -> letter.calendar() != null)
                                .filter(letter -> letter.calendar().contains("METHOD:REQUEST")
                                        && letter.calendar().contains("SEQUENCE:" + sequence))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private static VEvent event(Letter letter) {
        return Biweekly.parse(letter.calendar()).first().getEvents().getFirst();
    }

    private void end(CaseReference reference) {
        instances(reference).stream()
                .filter(instance -> instance.parentKey() == null)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }
}
