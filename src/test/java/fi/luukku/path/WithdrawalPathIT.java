package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Outcome;
import fi.luukku.consent.ConsentGrants;
import fi.luukku.consent.ConsentWithdrawal;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseStatus;
import fi.luukku.runtime.mail.Letter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The family takes its consent back, wherever the case waits. */
class WithdrawalPathIT extends OnThePath {

    @Autowired
    ConsentWithdrawal withdrawal;

    @Autowired
    ConsentGrants grants;

    /** Where a case can wait, and how it gets there. */
    enum Wait {
        TAKE_CONTACT("UserTask_TakeContact", (path, reference) -> {}),
        CONSENT("UserTask_DiscussWithParents", WithdrawalPathIT::toConsent),
        AGREE_PARTICIPANTS("UserTask_AgreeParticipants", WithdrawalPathIT::consented),
        HOLD_MEETING("UserTask_HoldMeeting", WithdrawalPathIT::atTheMeeting),
        PROMISE("Event_PromiseDue", WithdrawalPathIT::promised),
        CLOSURE("ReceiveTask_AwaitFeedback", WithdrawalPathIT::cameTrue);

        private final String element;
        private final BiConsumer<WithdrawalPathIT, CaseReference> goThere;

        Wait(String element, BiConsumer<WithdrawalPathIT, CaseReference> goThere) {
            this.element = element;
            this.goThere = goThere;
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsTheCaseFromEveryWait(Wait wait) {
        CaseReference reference = answerCall("KAA");
        wait.goThere.accept(this, reference);
        awaitElement(reference, wait.element);
        awaitAllSent(reference);
        int letters = mailbox.to(teacherAddress).size();

        withdrawal.withdraw(reference);

        awaitWithdrawn(reference);
        List<Letter> told = mailbox.to(teacherAddress);
        assertThat(told).hasSize(letters + (expectsSomething(wait) ? 1 : 0));
        assertThat(told).allSatisfy(letter -> assertThat(letter.text()).doesNotContain("Äiti", "Lapsi Esimerkki"));
        assertThat(Stream.concat(told.stream(), mailbox.to(parentAddress).stream())
                        .flatMap(Letter::links)
                        .filter(link -> link.contains("/promise/") || link.contains("/feedback/")))
                .describedAs("the teacher's promise; the mother's form and the child's")
                .hasSize(wait == Wait.CLOSURE ? 3 : 0)
                .allSatisfy(link -> assertThat(new Visitor().status(link)).isEqualTo(410));
    }

    @Test
    void onTheEveOfTheMeetingTheLinkCancelsItInEveryCalendar() throws Exception {
        CaseReference reference = answerCall("OUL");
        consented(this, reference);
        agreeParticipants(reference);
        OffsetDateTime startsAt = soon().until(() -> lastMeeting(reference).startsAt(), at -> at != null);
        awaitElement(reference, "Event_ReminderDue");
        moveTo(startsAt.minusHours(20));
        awaitElement(reference, "Event_MeetingTimeReached");
        Letter invitation = calendars(teacherAddress).getFirst();
        String page = awaitLetters(parentAddress, 1).stream()
                .flatMap(Letter::links)
                .filter(link -> link.contains("/withdraw/"))
                .findFirst()
                .orElseThrow();

        assertThat(new Visitor().fillIn(page, page, Map.of())).contains("Samtycket har tagits tillbaka");

        awaitWithdrawn(reference);
        assertThat(lastMeeting(reference).status()).isEqualTo(MeetingStatus.CANCELLED);
        Letter cancellation = soon().until(
                        () -> calendars(teacherAddress).stream()
                                .filter(letter -> letter.calendar().contains("METHOD:CANCEL"))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        assertThat(property(cancellation, "UID")).isEqualTo(property(invitation, "UID"));
        assertThat(Integer.parseInt(property(cancellation, "SEQUENCE")))
                .isGreaterThan(Integer.parseInt(property(invitation, "SEQUENCE")));
        assertThat(cancellation.text()).doesNotContain("Äiti", "Lapsi Esimerkki");
        assertThat(mailbox.to(teacherAddress))
                .describedAs("the caller is thanked, invited, reminded and told that it is off, nothing more")
                .hasSize(4);
        assertThat(new Visitor().get(page)).contains("Samtycket har tagits tillbaka");
    }

    private static boolean expectsSomething(Wait wait) {
        return Stream.of(Wait.HOLD_MEETING, Wait.PROMISE, Wait.CLOSURE).anyMatch(wait::equals);
    }

    private void awaitWithdrawn(CaseReference reference) {
        soon().untilAsserted(() -> {
            assertThat(passed(reference))
                    .contains("EndEvent_ConsentWithdrawn COMPLETED", "EndEvent_PathEnded COMPLETED");
            assertThat(instances(reference)).isNotEmpty().allSatisfy(instance -> {
                assertThat(instance.state()).isIn("COMPLETED", "CANCELED");
                assertThat(operate.incidents(instance.key())).isEmpty();
            });
            assertThat(tasklist.openTasksWhere("caseReference", reference.value()))
                    .isEmpty();
        });
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_WITHDRAWN);
        assertThat(grants.of(reference))
                .allSatisfy(grant -> assertThat(grant.isInForce(today())).isFalse());
        assertThat(people.of(reference))
                .allSatisfy(person -> assertThat(person.familyAgrees()).isFalse());
        if (!people.of(reference).isEmpty()) {
            soon().untilAsserted(() -> assertThat(mailbox.to(parentAddress))
                    .extracting(Letter::subject)
                    .containsOnlyOnce("Samtycket har tagits tillbaka"));
        }
    }

    private List<Letter> calendars(String address) {
        return awaitLetters(address, 1).stream()
                .filter(letter -> letter.calendar() != null)
                .toList();
    }

    private static String property(Letter letter, String name) {
        var found = Pattern.compile("(?m)^" + name + ":(.*?)\\r?$").matcher(String.valueOf(letter.calendar()));
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static void toConsent(WithdrawalPathIT path, CaseReference reference) {
        path.writeContact(reference);
        path.addFamily(reference);
        path.agreeToWorkTogether(reference);
    }

    private static void consented(WithdrawalPathIT path, CaseReference reference) {
        toConsent(path, reference);
        path.writeConsent(reference);
        path.giveConsent(reference);
        path.awaitAllSent(reference);
    }

    private static void atTheMeeting(WithdrawalPathIT path, CaseReference reference) {
        consented(path, reference);
        path.agreeParticipants(reference);
        path.goToMeeting(reference);
        path.awaitAllSent(reference);
    }

    private static PromiseReference promised(WithdrawalPathIT path, CaseReference reference) {
        atTheMeeting(path, reference);
        path.writeMeetingRecord(reference);
        PromiseReference promise =
                path.promise(reference, "teacher", path.today().plusDays(7));
        path.complete(reference, "UserTask_HoldMeeting", held(Map.of()));
        path.awaitElement(reference, "Event_PromiseDue");
        path.awaitAllSent(reference);
        return promise;
    }

    private static void cameTrue(WithdrawalPathIT path, CaseReference reference) {
        PromiseReference promise = promised(path, reference);
        path.clock.move(Duration.ofDays(8));
        soon().untilAsserted(() ->
                assertThat(path.promises.of(reference).getFirst().status()).isEqualTo(PromiseStatus.ASKED));
        path.promises.writeResult(
                promise, path.promises.of(reference).getFirst().version(), PromiseResult.DONE, "");
        path.agreeParticipants(reference);
        path.goToMeeting(reference);
        path.writeMeetingRecord(reference);
        path.complete(reference, "UserTask_HoldMeeting", held(Map.of("followUpOutcome", "came-true")));
        path.awaitElement(reference, "ReceiveTask_AwaitFeedback");
        path.awaitAllSent(reference);
    }

    private void awaitAllSent(CaseReference reference) {
        soon().untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from letter where case_reference = ? and status <> 'SENT'")
                                .param(reference.value())
                                .query(Integer.class)
                                .single())
                .isZero());
    }

    private static Map<String, Object> held(Map<String, ?> followUp) {
        Map<String, Object> answers = new HashMap<>(followUp);
        answers.put("meetingHeld", true);
        answers.put("childPresent", true);
        return answers;
    }
}
