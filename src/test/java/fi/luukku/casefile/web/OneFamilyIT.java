package fi.luukku.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.LikelyFamily;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SameFamily;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Timeline;
import fi.luukku.notification.Language;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One family, one case: noticed, joined, told apart, reopened. */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class OneFamilyIT {

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SameFamily sameFamily;

    @Autowired
    CaseJoining joining;

    @Autowired
    Cases cases;

    @Autowired
    CaseSteps steps;

    @Autowired
    Contacts contacts;

    @Autowired
    ContactRecording recording;

    @Autowired
    People people;

    @Autowired
    Timeline timeline;

    @Autowired
    JdbcClient database;

    /** A family name nobody else has. */
    private final String family = "Esim" + UUID.randomUUID().toString().replaceAll("[^bdf]", "") + "nen";

    @ParameterizedTest
    @CsvSource({
        "Liisa Maria, 2017-08-05, Lisa, 2017-08-05, same child's name and birth date",
        "Anna-Liisa, 2017-08-05, Annaliisa, 2017-08-05, same child's name and birth date",
        "Wilma, 2017-08-05, Vilma, 2017-05-08, 'same child''s name, nearly the same birth date'",
        "Erick, 2017-08-05, Eric, 2017-08-06, 'same child''s name, nearly the same birth date'",
    })
    void aChildIsKnownByNameAndBirthDateHoweverTheyAreSpelt(
            String one, LocalDate born, String other, LocalDate alsoBorn, String why) {
        CaseReference first = withChild(one + " " + family, born);
        CaseReference second = withChild(family.toUpperCase() + " " + other, alsoBorn);

        assertThat(sameFamily.of(second)).singleElement().satisfies(likely -> {
            assertThat(likely.reference()).isEqualTo(first);
            assertThat(likely.inWords()).isEqualTo(why);
        });
    }

    @Test
    void aChildIsKnownByTheIdentityCodeWhateverTheName() {
        String code = "050817A" + UUID.randomUUID().toString().substring(0, 4);
        CaseReference first = withCode("Aino " + family, code);
        CaseReference second = withCode("Oona Toinen" + family, code);

        assertThat(sameFamily.of(second))
                .extracting(LikelyFamily::reference, LikelyFamily::inWords)
                .containsExactly(org.assertj.core.api.Assertions.tuple(first, "same identity code"));
    }

    @Test
    void anotherChildOfThatNameIsAnotherFamily() {
        withChild("Aino " + family, LocalDate.of(2017, 8, 5));
        CaseReference second = withChild("Aino " + family, LocalDate.of(2015, 7, 5));

        assertThat(sameFamily.of(second)).isEmpty();
    }

    @Test
    void aFamilysNumberIsASignAndATeachersIsNot() {
        String number = number();
        CaseReference first = called("parent", number);
        CaseReference second = called("parent", "+358" + number.substring(1));
        CaseReference third = called("teacher", number);

        assertThat(sameFamily.of(second))
                .extracting(LikelyFamily::reference, LikelyFamily::inWords)
                .containsExactly(org.assertj.core.api.Assertions.tuple(first, "same phone"));
        assertThat(sameFamily.of(third)).isEmpty();
    }

    @Test
    void theCardSaysSoQuietlyAndAWorkerTellsTheFamiliesApart() throws Exception {
        CaseReference first = withChild("Aino " + family, LocalDate.of(2017, 8, 5));
        CaseReference second = withChild("Aino " + family, LocalDate.of(2017, 8, 5));

        web.perform(worker(get("/cases/" + second)))
                .andExpect(content().string(containsString("This may be the same family as")))
                .andExpect(content().string(containsString("(same child&#39;s name and birth date)")))
                .andExpect(content().string(containsString("Join into " + first)));

        for (int twice = 0; twice < 2; twice++) {
            web.perform(worker(post("/cases/" + second + "/not-same")).param("other", first.value()))
                    .andExpect(redirectedUrl("/cases/" + second));
        }
        assertThat(sameFamily.of(second)).isEmpty();
        assertThat(sameFamily.of(first)).isEmpty();
    }

    @Test
    void joiningKeepsBothHistoriesOnTheCardThatGoesOn() throws Exception {
        CaseReference first = withChild("Aino " + family, LocalDate.of(2017, 8, 5));
        CaseReference second = withChild("Aino Maria " + family, LocalDate.of(2017, 8, 5));
        people.add(second, UUID.randomUUID(), person("parent", "Anna " + family, null));
        contacts.write(second, new ContactText("parent", "Anna " + family, "", "Called again.", 0), List.of());

        for (int twice = 0; twice < 2; twice++) {
            web.perform(worker(post("/cases/" + second + "/join"))
                            .param("other", first.value())
                            .param("goesOn", first.value()))
                    .andExpect(redirectedUrl("/cases/" + first));
        }

        assertThat(cases.get(second).outcome()).isEqualTo(Outcome.JOINED);
        assertThat(cases.get(first).closed()).isFalse();
        assertThat(people.of(first)).extracting(PersonView::name).containsExactly("Aino " + family, "Anna " + family);
        assertThat(people.of(second)).hasSize(2);
        assertThat(timeline.of(first))
                .filteredOn(event -> event.what().equals("joined-another"))
                .hasSize(1);
        assertThat(cancellations(second)).isEqualTo(1);
        web.perform(worker(get("/cases/" + second))).andExpect(redirectedUrl("/cases/" + first));
        web.perform(worker(get("/cases/" + first)))
                .andExpect(content().string(containsString("From case " + second)))
                .andExpect(content().string(containsString("Called again.")))
                .andExpect(content().string(not(containsString("may be the same family"))));
        assertThat(sameFamily.of(first)).isEmpty();
    }

    @Test
    void whatWasJoinedToAJoinedCaseGoesWithIt() {
        CaseReference first = someCase.opened();
        CaseReference second = someCase.opened();
        CaseReference third = someCase.opened();

        joining.join(third, second);
        joining.join(second, first);

        assertThat(joining.survivorOf(third)).contains(first);
        assertThat(joining.joinedTo(first)).containsExactlyInAnyOrder(second, third);
    }

    @Test
    void aForgedJoinIsRefusedAndChangesNothing() throws Exception {
        CaseReference first = someCase.opened();
        CaseReference second = someCase.opened();
        CaseReference third = someCase.opened();

        web.perform(join(first, "KAA-1999-0001", first.value())).andExpect(status().isNotFound());
        web.perform(join(first, "nonsense", first.value())).andExpect(status().isBadRequest());
        web.perform(join(first, second.value(), third.value())).andExpect(status().isBadRequest());
        web.perform(join(first, first.value(), first.value())).andExpect(status().isConflict());
        web.perform(post("/cases/" + first + "/join")
                        .with(user("duty").roles("PHONE_DUTY"))
                        .param("other", second.value()))
                .andExpect(status().isForbidden());
        assertThat(Stream.of(first, second, third).map(cases::get)).noneMatch(one -> one.closed());

        joining.join(second, first);
        web.perform(join(third, second.value(), third.value())).andExpect(status().isConflict());
        web.perform(join(third, second.value(), second.value())).andExpect(status().isConflict());
        assertThat(cases.get(third).closed()).isFalse();
    }

    @Test
    void aClosedCaseIsReopenedWithItsPastInSight() throws Exception {
        CaseReference reference = closed();

        web.perform(worker(get("/cases/" + reference))).andExpect(content().string(containsString("Reopen the case")));
        for (int twice = 0; twice < 2; twice++) {
            web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", "family-called"))
                    .andExpect(redirectedUrl("/cases/" + reference));
        }

        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPENED);
        assertThat(contacts.of(reference).notes()).isEmpty();
        assertThat(people.of(reference)).hasSize(2);
        assertThat(timeline.of(reference))
                .filteredOn(event -> event.what().startsWith("reopened"))
                .hasSize(1);
        assertThat(database.sql("select count(*) from outgoing where kind = 'START' and lane = ?")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        web.perform(worker(get("/cases/" + reference)))
                .andExpect(content().string(containsString("the parents did not want this. Reopened")))
                .andExpect(content().string(containsString("Worried about school.")))
                .andExpect(content().string(not(containsString("Reopen the case"))));
    }

    @Test
    void adviceInAReopenedCaseLeavesTheFileItHadBefore() throws Exception {
        CaseReference reference = closed();
        web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", "family-called"));
        contacts.write(
                reference,
                new ContactText(
                        "parent",
                        "Anna " + family,
                        "",
                        "Asked once more.",
                        contacts.of(reference).version()),
                List.of());
        recording.record(reference, "advice", List.of());

        steps.giveAdvice(reference);

        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
        assertThat(people.of(reference)).hasSize(2);
        assertThat(contacts.of(reference).notes()).isEqualTo("Asked once more.");
    }

    @Test
    void aConsultationBecomesACaseOnceTheFamilyAgreesAndOnlyThen() throws Exception {
        CaseReference reference = someCase.openedBy("teacher");
        recording.record(reference, "consultation", List.of("divorce"), "unnamed-child");
        steps.giveConsultation(reference);

        web.perform(worker(get("/cases/" + reference)))
                .andExpect(content().string(containsString("Nothing of a family is kept.")))
                .andExpect(content().string(containsString("The family agrees: make it a case")))
                .andExpect(content().string(not(containsString("Reopen the case"))));
        web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", "family-called"))
                .andExpect(status().isConflict());
        assertThat(cases.get(reference).closed()).isTrue();

        web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", "family-agreed"))
                .andExpect(redirectedUrl("/cases/" + reference));
        assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.OPENED);
        assertThat(cases.get(reference).changeCodes()).containsExactly("divorce");

        // It never had a file before it became a case: advice leaves none.
        contacts.write(
                reference,
                new ContactText(
                        "teacher",
                        "Opettaja " + family,
                        "",
                        "Said more.",
                        contacts.of(reference).version()),
                List.of());
        people.add(reference, UUID.randomUUID(), SomeCase.CHILD);
        recording.record(reference, "advice", List.of());
        steps.giveAdvice(reference);
        assertThat(people.of(reference)).isEmpty();
        assertThat(contacts.of(reference).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"family-agreed"})
    void aCaseOfAFamilyIsNoConsultation(String reason) throws Exception {
        CaseReference reference = closed();

        web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", reason))
                .andExpect(status().isConflict());

        assertThat(cases.get(reference).closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "😀", "FAMILY_CALLED"})
    void reopeningNeedsAReason(String reason) throws Exception {
        CaseReference reference = closed();

        web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", reason))
                .andExpect(redirectedUrl("/cases/" + reference));

        assertThat(cases.get(reference).closed()).isTrue();
    }

    @Test
    void adviceThatLeftNoFileAndAJoinedCaseAreNotReopened() throws Exception {
        CaseReference advised = someCase.written();
        recording.record(advised, "advice", List.of());
        steps.giveAdvice(advised);
        CaseReference joined = someCase.opened();
        joining.join(joined, someCase.opened());

        for (CaseReference reference : List.of(advised, joined)) {
            web.perform(worker(post("/cases/" + reference + "/reopen")).param("reason", "other"))
                    .andExpect(status().isConflict());
            assertThat(cases.get(reference).closed()).isTrue();
        }
    }

    @Test
    void anEarlierClosedCaseOfTheFamilyIsSeenAndCanBeTakenIn() throws Exception {
        CaseReference earlier = someCase.contactRecorded();
        someCase.child(earlier, "Aino " + family);
        steps.close(earlier, Outcome.CONSENT_DECLINED);
        CaseReference now = someCase.opened();
        someCase.child(now, "Aino " + family);

        web.perform(worker(get("/cases/" + now)))
                .andExpect(content().string(containsString("Earlier: ")))
                .andExpect(content().string(containsString(": the parents did not want this.")));
        joining.join(earlier, now);
        web.perform(worker(get("/cases/" + now))).andExpect(content().string(containsString("From case " + earlier)));
    }

    private CaseReference closed() {
        CaseReference reference = someCase.contactRecorded();
        steps.close(reference, Outcome.CONSENT_DECLINED);
        return reference;
    }

    private CaseReference withChild(String name, LocalDate born) {
        CaseReference reference = someCase.opened();
        people.add(reference, UUID.randomUUID(), person("child", name, born));
        return reference;
    }

    private CaseReference withCode(String name, String code) {
        CaseReference reference = someCase.opened();
        PersonDetails details = new PersonDetails("", false, "", "", "", code);
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText("child", name, null, null, null, Language.FI, false, false, details));
        return reference;
    }

    private CaseReference called(String role, String number) {
        CaseReference reference = someCase.opened();
        contacts.write(reference, new ContactText(role, "Anna " + family, number, "", 0), List.of());
        return reference;
    }

    private int cancellations(CaseReference reference) {
        return database.sql("select count(*) from outgoing where kind = 'CANCEL' and subject ="
                        + " (select process_instance_key::text from support_case where reference = ?)")
                .param(reference.value())
                .query(Integer.class)
                .single();
    }

    private static String number() {
        return "050" + (1_000_000 + (UUID.randomUUID().hashCode() & 0x7ffff));
    }

    private static PersonText person(String role, String name, LocalDate born) {
        return new PersonText(role, name, born, null, null, Language.FI, role.equals("parent"), false);
    }

    private static MockHttpServletRequestBuilder join(CaseReference reference, String other, String goesOn) {
        return worker(post("/cases/" + reference + "/join"))
                .param("other", other)
                .param("goesOn", goesOn);
    }

    private static MockHttpServletRequestBuilder worker(MockHttpServletRequestBuilder request) {
        return request.with(user("duty").roles("PHONE_DUTY")).with(csrf());
    }
}
