package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Outcome;
import fi.luukku.handover.HandOverStatus;
import fi.luukku.handover.HandOverText;
import fi.luukku.handover.HandOverView;
import fi.luukku.handover.HandOvers;
import fi.luukku.notification.Language;
import fi.luukku.runtime.mail.Letter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** No wrong door: a family is handed over when somebody has confirmed, and not before (J4). */
class HandOverPathIT extends OnThePath {

    @Autowired
    HandOvers handOvers;

    private final String first = "neuvola-" + mark + "@example.fi";
    private final String second = "kotipalvelu-" + mark + "@example.fi";

    @Test
    void aRefusedAndAnUnconfirmedHandOverComeBackUntilSomebodyTakesTheFamily() throws Exception {
        CaseReference reference = answerCall("KAA");
        writeContact(reference);
        addFamily(reference);
        agreeToHandOver(reference);
        awaitMissing(reference, "UserTask_TakeContact", "hand-over-receiver");
        write(reference, "Perheneuvola", first);
        agreeToHandOver(reference);

        answer(link(first, 1), "REFUSED", "Meillä on pitkä jono.");
        task(reference, "UserTask_CheckHandOver");
        check(reference, "other-receiver");
        awaitMissing(reference, "UserTask_CheckHandOver", "hand-over-receiver");
        write(reference, "Lapsiperheiden kotipalvelu", second);
        check(reference, "other-receiver");

        awaitElement(reference, "ReceiveTask_AwaitConfirmation");
        OffsetDateTime until = handOvers.of(reference).getLast().untilAt();
        moveTo(until.minusDays(1));
        soon().untilAsserted(() -> assertThat(passed(reference)).contains("EndEvent_ReceiverReminded COMPLETED"));
        assertThat(awaitLetters(second, 2)).hasSize(2);
        moveTo(until);
        task(reference, "UserTask_CheckHandOver");
        assertThat(cases.get(reference).closed()).isFalse();
        check(reference, "confirmed");
        awaitMissing(reference, "UserTask_CheckHandOver", "hand-over-confirmed");
        assertThat(handOvers.confirmByPhone(reference, 2, "Kaisa Kotipalvelu")).isTrue();
        check(reference, "confirmed");

        awaitEnd(reference, "EndEvent_HandedOver");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.HANDED_OVER);
        assertThat(handOvers.of(reference))
                .extracting(HandOverView::status)
                .containsExactly(HandOverStatus.DECLINED, HandOverStatus.TAKEN);
        assertThat(awaitLetters(parentAddress, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.language()).isEqualTo("sv");
            assertThat(letter.text()).contains("Lapsiperheiden kotipalvelu");
        });
        assertThat(mailbox.to(first)).hasSize(1);
        assertThat(mailbox.to(teacherAddress)).isEmpty();
    }

    @Test
    void theReceiverConfirmsByTheLinkAndTheCaseEnds() throws Exception {
        CaseReference reference = answerCall("OUL");
        writeContact(reference);
        addFamily(reference);
        write(reference, "Perheneuvola", first);
        agreeToHandOver(reference);
        answer(link(first, 1), "TAKEN", "");

        awaitEnd(reference, "EndEvent_HandedOver");
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.HANDED_OVER);
        assertThat(awaitLetters(parentAddress, 1)).hasSize(1);
        assertThat(passed(reference)).noneMatch(element -> element.startsWith("UserTask_CheckHandOver"));
    }

    /** Somebody emptied the card between the task and the letter. */
    @Test
    void whereNobodyCanBeAskedAWorkerChecks() {
        CaseReference reference = answerCall("KES");
        writeContact(reference);
        client.newCreateInstanceCommand()
                .bpmnProcessId("hand-over")
                .latestVersion()
                .variables(Map.of(
                        "caseReference", reference.value(), "caseCardUrl", "http://localhost/cases/" + reference))
                .send()
                .join();
        task(reference, "UserTask_CheckHandOver");
        assertThat(mailbox.to(first)).isEmpty();
        handOvers.write(
                reference,
                new HandOverText("", "Perheneuvola", first, Language.FI, "Kaipaavat apua.", true),
                HandOvers.UNWRITTEN);
        handOvers.confirmByPhone(reference, 1, "Nea Neuvola");
        check(reference, "confirmed");
        soon().untilAsserted(() -> assertThat(passed(reference)).contains("EndEvent_TakenOver COMPLETED"));
        instances(reference).stream()
                .filter(instance -> instance.state().equals("ACTIVE"))
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private void agreeToHandOver(CaseReference reference) {
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("other"), "contactOutcome", "hand-over"));
    }

    private void write(CaseReference reference, String name, String address) {
        handOvers.write(
                reference,
                new HandOverText("", name, address, Language.FI, "Perhe kaipaa keskusteluapua.", true),
                HandOvers.UNWRITTEN);
    }

    private void check(CaseReference reference, String choice) {
        complete(reference, "UserTask_CheckHandOver", Map.of("handOverCheck", choice));
    }

    private String link(String address, int letters) {
        return awaitLetters(address, letters).stream()
                .flatMap(Letter::links)
                .filter(link -> link.contains("/hand-over/"))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(String link, String answer, String reason) throws Exception {
        new Visitor().fillIn(link, link, Map.of("answer", answer, "who", "Nea Neuvola", "reason", reason));
    }
}
