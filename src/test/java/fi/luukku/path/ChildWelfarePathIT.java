package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Outcome;
import fi.luukku.childwelfare.Manner;
import fi.luukku.childwelfare.NotificationText;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.childwelfare.SentBy;
import fi.luukku.consent.ConsentWithdrawal;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.runtime.camunda.Task;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Child welfare is told without delay and without consent, by the contact or at any later moment (L1). */
class ChildWelfarePathIT extends OnThePath {

    @Autowired
    Notifications notifications;

    @Autowired
    ConsentWithdrawal withdrawal;

    private final String receiver = "lastensuojelu-" + mark + "@example.fi";

    @Test
    void aNotificationMadeJointlyIsDueAtOnceAndTheFamilyGoesOnToConsent() {
        CaseReference reference = answerCall("KAA");
        takeAsChildWelfare(reference);
        task(reference, "UserTask_MakeNotification");
        notifyWith(reference, Map.of("familyGoesOn", true));
        awaitMissing(reference, "UserTask_MakeNotification", "notification-receiver");
        write(reference, 1, Manner.JOINTLY, true, "");
        notifyWith(reference, Map.of("familyGoesOn", true));
        awaitMissing(reference, "UserTask_MakeNotification", "child");
        writeContact(reference);
        addFamily(reference);
        notifyWith(reference, Map.of("familyGoesOn", true));

        writeConsent(reference);
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "declined", "consentChannel", "phone"));
        awaitEnd(reference, "EndEvent_ConsentDeclined");
        assertThat(passed(reference)).contains("EndEvent_NotificationMade COMPLETED");
        assertThat(notifications.of(reference)).singleElement().satisfies(one -> {
            assertThat(one.madeAt()).isNotNull();
            assertThat(one.text().manner()).isEqualTo(Manner.JOINTLY);
        });
        assertThat(awaitLetters(receiver, 1))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.text()).contains(reference + "-N1").doesNotContain("Huoli"));
        assertThat(awaitLetters(parentAddress, 2))
                .allSatisfy(letter -> assertThat(letter.language()).isEqualTo("sv"));
        assertThat(awaitLetters(teacherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Kiitos yhteydenotostasi"));
    }

    @Test
    void aNotificationMadeAloneEndsTheCaseAndTheFamilyHearsNothing() {
        CaseReference reference = answerCall("OUL");
        writeContact(reference);
        addFamily(reference);
        takeAsChildWelfare(reference);
        task(reference, "UserTask_MakeNotification");
        write(reference, 1, Manner.ALONE, false, "Vaarantaisi lapsen.");
        notifyWith(reference, Map.of("familyGoesOn", false));

        awaitEnd(reference, "EndEvent_ChildWelfareNotified");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.NOTIFICATION_MADE);
        assertThat(awaitLetters(receiver, 1)).hasSize(1);
        assertThat(mailbox.to(parentAddress)).isEmpty();
        assertThat(people.of(reference)).hasSize(3);
    }

    @Test
    void aConcernRaisedWhileParentsAreAskedStopsNothingAndOutlivesTheCase() {
        CaseReference reference = answerCall("KES");
        writeContact(reference);
        addFamily(reference);
        agreeToWorkTogether(reference);
        task(reference, "UserTask_DiscussWithParents");
        notifications.raise(reference, UUID.randomUUID(), "Huoli", true);
        task(reference, "UserTask_MakeNotification");
        notifications.raise(reference, UUID.randomUUID(), "Toinen huoli", false);
        soon().untilAsserted(() -> assertThat(tasklist.openTasksWhere("caseReference", reference.value()).stream()
                        .filter(task -> task.element().equals("UserTask_MakeNotification")))
                .hasSize(2));

        writeConsent(reference);
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "declined", "consentChannel", "phone"));
        soon().untilAsserted(() -> assertThat(cases.get(reference).closed()).isTrue());
        for (NotificationView one : notifications.of(reference)) {
            write(reference, one.number(), Manner.ALONE, true, "");
        }
        notifyWith(reference, Map.of());
        soon().untilAsserted(() -> assertThat(notifications.of(reference))
                .filteredOn(one -> one.madeAt() != null)
                .hasSize(1));
        soon().untilAsserted(() -> assertThat(tasklist.openTasksWhere("caseReference", reference.value()))
                .hasSize(1));
        notifyWith(reference, Map.of());
        awaitEnd(reference, "EndEvent_ConcernNotified");
        assertThat(notifications.of(reference)).allMatch(one -> one.madeAt() != null);
        assertThat(awaitLetters(receiver, 2)).hasSize(2);
        assertThat(awaitLetters(parentAddress, 3)).hasSize(3);
    }

    @Test
    void aNotificationOfTheContactOutlivesAWithdrawal() {
        CaseReference reference = answerCall("KES");
        takeAsChildWelfare(reference);
        Task ofContact = task(reference, "UserTask_MakeNotification");

        withdrawal.withdraw(reference);

        soon().untilAsserted(() -> assertThat(tasklist.openTasksWhere("caseReference", reference.value()))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.element()).isEqualTo("UserTask_MakeNotification");
                    assertThat(task.key()).isNotEqualTo(ofContact.key());
                }));
        soon().untilAsserted(() -> assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_WITHDRAWN));
        write(reference, 1, Manner.ALONE, false, "Vaarantaisi lapsen.");
        notifyWith(reference, Map.of());
        soon().untilAsserted(() -> assertThat(passed(reference))
                .contains("EndEvent_ConcernNotified COMPLETED", "EndEvent_ConsentWithdrawn COMPLETED"));
        assertThat(notifications.of(reference)).singleElement().matches(one -> one.madeAt() != null);
        assertThat(awaitLetters(receiver, 1)).hasSize(1);
    }

    private void takeAsChildWelfare(CaseReference reference) {
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("other"), "contactOutcome", "child-welfare"));
    }

    private void notifyWith(CaseReference reference, Map<String, ?> answers) {
        complete(reference, "UserTask_MakeNotification", answers);
    }

    private void write(CaseReference reference, int number, Manner manner, boolean told, String why) {
        NotificationView present = notifications.of(reference).get(number - 1);
        OffsetDateTime sent = OffsetDateTime.now(clock)
                .atZoneSameInstant(WorkingDays.ZONE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.MINUTES);
        assertThat(notifications.write(
                        reference,
                        number,
                        new NotificationText(
                                "Huoli", false, manner, told, why, "", "Lastensuojelu", receiver, SentBy.PHONE, sent),
                        present.version()))
                .isTrue();
    }
}
