package fi.luukku.childwelfare.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
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
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
import fi.luukku.childwelfare.NotificationMaking;
import fi.luukku.childwelfare.NotificationReference;
import fi.luukku.childwelfare.NotificationView;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.consent.WithdrawalSteps;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Child welfare notifications on the card, and what the record keeps of them (L1). */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class ChildWelfareIT {

    private static final String WORRY = "Mustelmia käsivarsissa maanantaina.";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationMaking making;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseJoining joining;

    @Autowired
    WithdrawalSteps withdrawal;

    @Autowired
    Cases cases;

    @Autowired
    People people;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

    @Test
    void nothingHoldsANotificationUpNotEvenAnEmptyCard() {
        CaseReference reference = someCase.opened();

        assertThat(recording
                        .record(reference, "child-welfare", List.of("other"))
                        .missing())
                .isNull();
    }

    @Test
    void aConcernIsRaisedOnceByAFormAndTellsTheEngineEachTime() throws Exception {
        CaseReference reference = someFamily.consented();
        UUID form = UUID.randomUUID();
        send(reference, "", "formId", form.toString(), "why", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write what worries you.")));
        for (int twice = 0; twice < 2; twice++) {
            send(reference, "", "formId", form.toString(), "why", WORRY, "now", "true")
                    .andExpect(redirectedUrl("/cases/" + reference + "#childwelfare"));
        }
        raise(reference);

        assertThat(notifications.of(reference)).hasSize(2);
        assertThat(notifications.of(reference).getFirst().raisedBy()).isEqualTo("Päivi Päivystäjä");
        assertThat(someFamily.events(reference, "concern-raised")).isEqualTo(2);
        for (String name : List.of("-N1", "-N2")) {
            assertThat(someFamily.isLeftForTheEngine("luukku.concern-raised", reference + name + "|" + reference))
                    .isTrue();
        }
        assertThat(database.sql("select lane from outgoing where kind = 'MESSAGE' and subject like ?")
                        .param("luukku.concern-raised|" + reference + "-N1|%")
                        .query(String.class)
                        .single())
                .as("not behind the case's letters")
                .isEqualTo(reference + "-N1");
        web.perform(get("/cases/" + reference).with(user("duty").roles("PHONE_DUTY")))
                .andExpect(content().string(containsString("The child may be in danger now. Ring")));
    }

    @Test
    void eachProcessTakesTheConcernThatWaitedLongestAndTheSameOneWhenItAsksAgain() throws Exception {
        CaseReference reference = someFamily.consented();
        raise(reference);
        raise(reference);
        long one = EngineKeys.next();
        long two = EngineKeys.next();

        assertThat(notifications.open(reference, one, false).reference().value())
                .isEqualTo(reference + "-N1");
        assertThat(notifications.open(reference, two, false).reference().value())
                .isEqualTo(reference + "-N2");
        assertThat(notifications.open(reference, one, false).reference().value())
                .isEqualTo(reference + "-N1");
        assertThat(notifications
                        .open(reference, EngineKeys.next(), false)
                        .reference()
                        .value())
                .isEqualTo(reference + "-N3");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingIsWritten() throws Exception {
        CaseReference reference = someCase.written();
        open(reference);
        write(reference, Map.of("manner", "JOINTLY", "familyTold", "false"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("made jointly is one that the family knows of")));
        write(reference, Map.of("familyTold", "false", "whyNotTold", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write why the family was not told.")));
        write(reference, Map.of("sentOn", "31.2.2026")).andExpect(content().string(containsString("no such day")));
        write(reference, Map.of("sentTime", "25.00")).andExpect(content().string(containsString("no such time")));
        write(reference, Map.of("sentOn", "1.1.2099"))
                .andExpect(content().string(containsString("That time has not come yet.")));
        write(reference, Map.of("sentBy", "")).andExpect(content().string(containsString("Choose how it was sent.")));
        write(reference, Map.of("receiverEmail", "nowhere"))
                .andExpect(content().string(containsString("This is not an e-mail address.")));
        write(reference, Map.of("manner", "MAGIC")).andExpect(status().isUnprocessableContent());
        write(reference, Map.of("version", "99"))
                .andExpect(content().string(containsString("Someone else has changed the notification meanwhile")));
        send(reference, "/7", "version", "0").andExpect(status().isNotFound());
        assertThat(notifications.of(reference).getFirst().text().receiverName()).isEmpty();
    }

    @Test
    void madeJointlyTheReceiverGetsAReceiptWithoutContentAndTheFamilyHearsWhatHappensNext() throws Exception {
        CaseReference reference = someCase.written();
        NotificationReference notification = open(reference);
        assertThat(making.record(notification, true, true)).isEqualTo("notification-receiver");
        write(reference, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(making.record(notification, true, null)).isEqualTo("family-goes-on");

        assertThat(making.record(notification, true, true)).isNull();
        assertThat(making.record(notification, true, true)).isNull();

        assertThat(someFamily.events(reference, "notification-made")).isEqualTo(1);
        assertThat(someFamily.letter(reference, "notification-sent", "lastensuojelu@example.fi"))
                .contains(notification.value())
                .doesNotContain("Esimerkki")
                .doesNotContain("Mustelmia");
        assertThat(someFamily.letter(reference, "notification-family", "anna@esimerkki.example"))
                .contains("yhdessä teidän kanssanne")
                .doesNotContain("Mustelmia");
        write(reference, Map.of("reason", "Something else"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This notification is made.")));
    }

    @Test
    void aFamilyThatGoesOnIsOnTheCardBeforeItIsAskedForConsent() throws Exception {
        CaseReference reference = someCase.opened();
        NotificationReference notification = open(reference);
        write(reference, Map.of());
        assertThat(making.record(notification, true, true)).isEqualTo("child");
        assertThat(making.record(notification, false, null)).isNull();
    }

    @Test
    void whatTheFamilyWasNotToldLeavesNoLetterForThemAndStaysOutOfWhatTheyGet() throws Exception {
        CaseReference reference = someCase.written();
        NotificationReference notification = open(reference);
        write(reference, Map.of("manner", "ALONE", "familyTold", "false", "whyNotTold", "Vaarantaisi lapsen."));
        assertThat(making.record(notification, true, false)).isNull();

        assertThat(someFamily.letters(reference, "notification-family")).isZero();
        assertThat(someFamily.letters(reference, "notification-sent")).isEqualTo(1);
        byte[] export = web.perform(get("/cases/" + reference + "/export")
                        .with(user("coordinator").roles("COORDINATOR")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String all = unzipped(export);
        assertThat(all)
                .contains("Anna Esimerkki")
                .doesNotContain("Mustelmia")
                .doesNotContain("Vaarantaisi")
                .doesNotContain("lastensuojelu@example.fi")
                .doesNotContain("lastensuojeluilmoitus");
    }

    @Test
    void whoSeesTheCardByConsentDoesNotEvenSeeThatThereIsSuchAPart() throws Exception {
        CaseReference reference = someFamily.consented();
        raise(reference);
        database.sql("""
                        insert into consent_grant (reference, area_code, form_id, role_code, topics, valid_until, given_at,
                                                   written_by)
                        values (?, 'KAA', gen_random_uuid(), 'ngo-coordinator', 'home,services', '2099-01-01', now(),
                                'test')""").param(reference.value()).update();

        web.perform(get("/cases/" + reference).with(user("ngo").roles("NGO_COORDINATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("hild welfare"))))
                .andExpect(content().string(not(containsString("Mustelmia"))));
    }

    @Test
    void aCaseDoesNotEndBeforeWhatWasRaisedHasItsProcessAndAdviceKeepsItsFile() throws Exception {
        CaseReference reference = someCase.written();
        raise(reference);
        recording.record(reference, "advice", List.of());
        assertThatIllegalStateException()
                .isThrownBy(() -> steps.giveAdvice(reference))
                .withMessageContaining(reference + "-N1");
        assertThat(cases.get(reference).closed()).isFalse();

        notifications.open(reference, EngineKeys.next(), false);
        steps.giveAdvice(reference);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.ADVICE_GIVEN);
        assertThat(people.of(reference)).hasSize(2);
        write(reference, Map.of()).andExpect(status().is3xxRedirection());
        assertThat(making.record(new NotificationReference(reference + "-N1"), false, null))
                .isNull();
    }

    @Test
    void aNotificationOfAJoinedCaseGoesOnInTheOther() throws Exception {
        CaseReference joined = someCase.written();
        open(joined);
        send(joined, "/1", "reason", WORRY, "urgent", "true", "version", "0");
        CaseReference surviving = someCase.written();

        joining.join(joined, surviving);

        assertThat(notifications.of(joined)).singleElement().matches(NotificationView::moved);
        assertThat(notifications.of(surviving)).singleElement().satisfies(one -> {
            assertThat(one.isOpen()).isTrue();
            assertThat(one.text().reason()).isEqualTo(WORRY);
            assertThat(one.text().urgent()).isTrue();
        });
        assertThat(someFamily.isLeftForTheEngine("luukku.concern-raised", surviving + "-N1|" + surviving))
                .isTrue();
    }

    @Test
    void aWithdrawalEndsTheCaseButNotTheNotificationThatTheContactLedTo() throws Exception {
        CaseReference reference = someCase.written();
        open(reference);
        send(reference, "/1", "reason", WORRY, "urgent", "true", "version", "0");
        raise(reference);
        long ofConcern = EngineKeys.next();
        notifications.open(reference, ofConcern, false);

        withdrawal.closeAccess(reference);
        withdrawal.closeAccess(reference);

        assertThat(someFamily.isLeftForTheEngine("luukku.concern-raised", reference + "-N1|" + reference))
                .isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> withdrawal.close(reference))
                .withMessageContaining(reference + "-N1");
        NotificationView goesOn = notifications.open(reference, EngineKeys.next(), false);
        assertThat(goesOn.reference().value()).isEqualTo(reference + "-N1");
        assertThat(goesOn.text().reason()).isEqualTo(WORRY);
        withdrawal.closeAccess(reference);
        assertThat(notifications.open(reference, ofConcern, false).reference().value())
                .isEqualTo(reference + "-N2");
        withdrawal.close(reference);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.CONSENT_WITHDRAWN);
        assertThat(notifications.of(reference)).hasSize(2).allMatch(NotificationView::isOpen);
    }

    @Test
    void aContactOpensANotificationOfItsOwnThoughAConcernWaits() throws Exception {
        CaseReference reference = someCase.written();
        raise(reference);

        assertThat(open(reference).value()).isEqualTo(reference + "-N2");
        assertThat(notifications
                        .open(reference, EngineKeys.next(), false)
                        .reference()
                        .value())
                .isEqualTo(reference + "-N1");
    }

    private NotificationReference open(CaseReference reference) {
        recording.record(reference, "child-welfare", List.of("other"));
        return notifications.open(reference, EngineKeys.next(), true).reference();
    }

    private void raise(CaseReference reference) throws Exception {
        send(reference, "", "formId", UUID.randomUUID().toString(), "why", WORRY)
                .andExpect(status().is3xxRedirection());
    }

    /** A whole notification, made jointly and sent an hour ago, with some fields otherwise. */
    private ResultActions write(CaseReference reference, Map<String, String> otherwise) throws Exception {
        var sent = days.now().minusHours(1);
        Map<String, String> fields = new TreeMap<>(Map.of(
                "reason", WORRY,
                "manner", "JOINTLY",
                "familyTold", "true",
                "receiverName", "Lastensuojelu",
                "receiverEmail", "lastensuojelu@example.fi",
                "sentBy", "ONLINE_SERVICE",
                "sentOn", sent.toLocalDate().toString(),
                "sentTime", "%tH.%<tM".formatted(sent),
                "version",
                        Integer.toString(notifications.of(reference).getFirst().version())));
        fields.putAll(otherwise);
        return send(
                reference,
                "/1",
                fields.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    private ResultActions send(CaseReference reference, String path, String... namesAndValues) throws Exception {
        var form = post("/cases/" + reference + "/childwelfare" + path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return web.perform(form.with(user("duty").roles("PHONE_DUTY")).with(csrf()));
    }

    private static String unzipped(byte[] zip) throws Exception {
        StringBuilder all = new StringBuilder();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            while (files.getNextEntry() != null) {
                all.append(new String(files.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
