package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SentContactView;
import fi.luukku.casefile.SentContacts;
import fi.luukku.deadline.Iso;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import fi.luukku.runtime.camunda.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody writes instead of calling. */
class SentContactPathIT extends OnThePath {

    private static final DateTimeFormatter AS_TASKLIST_WRITES_IT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

    @Autowired
    SentContacts sentContacts;

    @Autowired
    WorkingDays days;

    @Autowired
    Letters letters;

    @Value("${luukku.base-url}")
    String luukku;

    @Test
    void aMotherWhoWritesAtNightInSwedishIsOnTheCardAndInTheQueueForTheNextMorning() throws Exception {
        LocalDate evening = days.after(today(), 1);
        moveTo(days.at(evening, LocalTime.of(22, 30)));
        OffsetDateTime morning = days.at(days.after(evening, 1), LocalTime.of(8, 0));

        String receipt = write(Map.of("words", "Barnet sover inte. " + mark, "changeCodes", "divorce"));

        assertThat(receipt)
                .contains("<html lang=\"sv\"", "Tack, vi har ditt meddelande", "Vi ringer dig", "klockan 8.00")
                .doesNotContain(mark);
        CaseReference reference = reference();
        Task task = task(reference, "UserTask_TakeContact");
        assertThat(due(task)).isEqualTo(morning.toInstant());
        assertThat(task.priority()).isEqualTo(50);
        assertThat(task.groups()).containsExactly("phone-duty");
        soon().untilAsserted(() -> assertThat(variables(reference))
                .contains(
                        Map.entry("contactDueAt", "\"" + Iso.of(morning) + "\""),
                        Map.entry("changeCodes", "[\"divorce\"]"),
                        Map.entry("callerRole", "\"parent\"")));
        assertThat(awaitLetters(parentAddress, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.language()).isEqualTo("sv");
            assertThat(letter.subject()).isEqualTo("Tack, vi har ditt meddelande");
            assertThat(letter.text()).contains("Vi ringer dig", "klockan 8.00").doesNotContain("sover", mark);
        });
        assertThat(people.of(reference))
                .extracting(PersonView::role, PersonView::name)
                .containsExactly(Assertions.tuple("parent", "Äiti Esimerkki"));
        SentContactView sent = sentContacts.of(reference).orElseThrow();
        assertThat(sent.words()).contains(mark);
        assertThat(sent.language().code()).isEqualTo("sv");

        // Its message again, long after the engine has forgotten the first.
        client.newPublishMessageCommand()
                .messageName("luukku.contact-received")
                .correlationKey("again-" + mark)
                .variables(Map.of("caseReference", reference.value(), "startKey", reference + "/0"))
                .send()
                .join();
        soon().untilAsserted(() -> assertThat(operate.instancesWhere("startKey", reference + "/0"))
                .filteredOn(instance -> operate.elements(instance.key()).contains("EndEvent_StartedAlready COMPLETED"))
                .hasSize(1));

        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "advice"));
        awaitEnd(reference, "EndEvent_AdviceGiven");
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
        assertThat(sentContacts.of(reference)).isEmpty();
        assertThat(people.of(reference)).isEmpty();
        assertThat(letters.of(reference.value()))
                .extracting(LetterView::address)
                .isEmpty();
    }

    @Test
    void anUrgentOneStandsOnTopOfTheQueue() throws Exception {
        moveTo(days.at(days.after(today(), 1), LocalTime.of(10, 0)));

        String receipt = write(Map.of("urgent", "true", "words", mark));

        assertThat(receipt).contains("tel:112", "08 000 0009");
        CaseReference reference = reference();
        Task task = task(reference, "UserTask_TakeContact");
        assertThat(task.priority()).isEqualTo(90);
        assertThat(Duration.between(due(task), clock.instant())).isLessThan(Duration.ofMinutes(5));
        instances(reference)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    /** As a browser does, at a person's pace. */
    private String write(Map<String, String> more) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of(
                "callerRole", "parent",
                "areaCode", "KAA",
                "reachBy", "phone",
                "phone", "+46 70 123 45 67",
                "email", parentAddress,
                "name", "Äiti Esimerkki",
                "language", "sv"));
        fields.putAll(more);
        String page = luukku + "/contact?lang=sv";
        Visitor mother = new Visitor();
        assertThat(mother.get(page)).contains("Kontakta oss");
        clock.move(Duration.ofSeconds(5));
        return mother.fillIn(page, page, fields);
    }

    private static Instant due(Task task) {
        return OffsetDateTime.parse(task.dueDate(), AS_TASKLIST_WRITES_IT).toInstant();
    }

    private CaseReference reference() {
        return jdbc.sql("select reference from sent_contact where words like ?")
                .param("%" + mark + "%")
                .query((row, number) -> new CaseReference(row.getString(1)))
                .single();
    }

    private List<Map.Entry<String, String>> variables(CaseReference reference) {
        return instances(reference).stream()
                .flatMap(instance -> operate.variables(instance.key()).stream())
                .toList();
    }
}
