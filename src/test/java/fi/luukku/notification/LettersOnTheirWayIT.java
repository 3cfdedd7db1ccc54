package fi.luukku.notification;

import static fi.luukku.notification.ScriptedGateway.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.part.SmsPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters to people on a card: by mail or text message, to whom they may go when they leave, and what comes of them. */
@OnDatabase
@AutoConfigureMockMvc
@Import(SomeCase.class)
class LettersOnTheirWayIT {

    private static final String COORDINATOR = "koordinaattori.kaakkuri@luukku.example";

    @Autowired
    Letters letters;

    @Autowired
    LetterRepository repository;

    @Autowired
    LetterPreparing preparing;

    @Autowired
    MailServer mailServer;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QuietHours quietHours;

    @Autowired
    People people;

    @Autowired
    SomeCase someCase;

    @Autowired
    Mailbox mailbox;

    @Autowired
    EngineClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc web;

    private final String mobile = "+35840" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final String email = UUID.randomUUID() + "@esimerkki.example";
    private CaseReference reference;

    @BeforeEach
    void itIsDay() {
        quietHours.endAfter(OffsetDateTime.now(clock)).ifPresent(morning -> clock.moveTo(morning.toInstant()));
        reference = someCase.opened();
    }

    @Test
    void whoHasNoEmailGetsATextMessageThatSaysNothingAndLeadsToTheLetter() throws Exception {
        PersonView parent = add("parent", null, mobile, "", false);

        write("first", parent);

        String text = textMessage(1);
        assertThat(text)
                .startsWith("Perheiden tuki: Sinulle on viesti.")
                .doesNotContain("nähdään", "Esimerkki", reference.value());
        assertThat(SmsText.parts(text)).isEqualTo(1);
        String page = text.substring(text.indexOf("/letters/"));
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hei Raili Esimerkki,")))
                .andExpect(content().string(containsString("nähdään &lt;b&gt;")))
                .andExpect(content().string(containsString("lang=\"fi\"")))
                .andDo(shown -> keep("letter-page", shown));
        assertThat(database.sql("select roles || ' ' || action || ' ' || what || ' ' || ground from access_log"
                                + " where case_reference = ? and who = 'link'")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("parent VIEWED letters LINK");
        String token = page.substring("/letters/".length());
        assertThat(database.sql("select count(*) from letter where text_message is not null and case_reference = ?")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from access_link where token_hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();

        web.perform(get("/promise/" + token)).andExpect(status().isNotFound());
        web.perform(get("/letters/" + token.substring(1) + "A")).andExpect(status().isNotFound());
        web.perform(get("/letters/" + token + "/calendar")).andExpect(status().isNotFound());
        clock.move(Duration.ofDays(LetterPreparing.DAYS_TO_READ));
        web.perform(get(page))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("nähdään"))));
    }

    @Test
    void whatWentToAWrongNumberIsClosedWhenTheNumberIsMended() throws Exception {
        PersonView parent = add("parent", null, mobile, "", false);
        write("wrong", parent);
        String page = page(1);
        web.perform(get(page)).andExpect(status().isOk());

        people.change(reference, parent.id(), text("parent", email, "+358401234567", "", false), parent.version());

        web.perform(get(page))
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("nähdään"))));
        web.perform(get(page + "/calendar")).andExpect(status().isNotFound());
    }

    @Test
    void theWishOfWhoeverHasBothDecides() {
        PersonView wishes = add("parent", email, mobile, "sms", false);
        write("wished", wishes);
        assertThat(textMessage(1)).contains("/letters/");
        assertThat(mailbox.to(email)).isEmpty();

        people.change(reference, wishes.id(), text("parent", email, mobile, "phone", false), wishes.version());
        write("not wished", person("parent"));
        await().untilAsserted(() -> assertThat(mailbox.to(email)).hasSize(1));
    }

    @Test
    void atNightOnlyWhatIsUrgentLeavesAndNothingElseOfTheCaseWaits() {
        PersonView parent = add("parent", null, mobile, "", false);
        OffsetDateTime morning = night();

        write("held", parent);
        writeUrgent(parent);

        assertThat(textMessage(1)).contains("/letters/");
        assertThat(view("trial").status()).isEqualTo(LetterStatus.ON_HOLD);
        assertThat(view("trial").heldUntil()).isEqualTo(morning);
        assertThat(letters.due()).doesNotContain(view("trial").id());

        morning(morning);
        textMessage(2);
        await().until(() -> view("trial").status() == LetterStatus.SENT);
    }

    @Test
    void goesToTheAddressAndByTheWayOfTheMomentItLeaves() {
        PersonView parent = add("parent", null, mobile, "", false);
        OffsetDateTime morning = night();
        write("moved", parent);
        await().until(() -> view("trial").status() == LetterStatus.ON_HOLD);

        people.change(reference, parent.id(), text("parent", email, "", "", false), parent.version());
        morning(morning);

        await().untilAsserted(() -> assertThat(mailbox.to(email)).hasSize(1));
        assertThat(view("trial").address()).isEqualTo(email);
        assertThat(view("trial").channel()).isEqualTo(Channel.EMAIL);
        assertThat(mailbox.to(mobile)).isEmpty();
    }

    @Test
    void isNotSentToSomebodyWhomTheFamilyDoesNotAgreeToAnyMoreUnlessItTellsNothing() throws Exception {
        PersonView teacher = add("teacher", null, mobile, "", true);
        write("before", teacher);
        String page = page(1);
        OffsetDateTime morning = night();
        write("withheld", teacher);
        await().until(() -> letters.of(reference.value()).size() == 2
                && letters.of(reference.value()).getLast().status() == LetterStatus.ON_HOLD);

        people.change(reference, teacher.id(), text("teacher", null, mobile, "", false), teacher.version());
        morning(morning);

        await().untilAsserted(() -> assertThat(letters.of(reference.value()).getLast())
                .matches(letter ->
                        letter.status() == LetterStatus.WITHHELD && letter.why().equals("no-consent")));
        web.perform(get(page)).andExpect(status().isNotFound());
        writeUrgent(teacher);
        textMessage(2);

        people.remove(reference, teacher.id(), person("teacher").version());
        write("gone", teacher);
        await().untilAsserted(() ->
                assertThat(letters.of(reference.value()).getLast().why()).isEqualTo("not-on-card"));
    }

    @Test
    void whomNoLetterReachesIsShownAndTheWorkersAreToldWithoutAName() {
        PersonView child = add("child", null, "08 123 4567", "", false);

        write("nowhere", child);

        await().untilAsserted(() -> assertThat(view("trial").status()).isEqualTo(LetterStatus.UNREACHABLE));
        await().untilAsserted(() -> assertThat(toldWorkers()).hasSize(1));
        assertThat(toldWorkers().getFirst().text()).contains("#letters").doesNotContain("Esimerkki", "trial");
        assertThat(events("letter-unreachable")).isEqualTo(1);
    }

    @Test
    void aGatewayThatFailsGetsTheSameMessageUnderTheSameKeyUntilItTakesIt() throws Exception {
        long id = saved(add("parent", null, mobile, "", false));
        try (var gateway = new ScriptedGateway(answer(500, ""), answer(503, ""), answer(200, "{\"id\":\"g1\"}"))) {
            for (int failure = 0; failure < 2; failure++) {
                sendingBy(gateway).send(id);
                assertThat(repository.findById(id).status()).isEqualTo(LetterStatus.ON_HOLD);
                transaction.executeWithoutResult(due -> repository.findById(id).release());
            }
            sendingBy(gateway).send(id);
            sendingBy(gateway).send(id);

            assertThat(repository.findById(id).status()).isEqualTo(LetterStatus.SENT);
            assertThat(gateway.requests())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request)
                            .usingRecursiveComparison()
                            .ignoringFields("headers.content-length")
                            .isEqualTo(gateway.requests().getFirst()));
        }
    }

    @Test
    void aGatewayThatAsksForAPauseGetsIt() throws Exception {
        long id = saved(add("parent", null, mobile, "", false));
        try (var gateway = new ScriptedGateway(answer(429, "", "Retry-After: 600"), answer(200, ""))) {
            sendingBy(gateway).send(id);

            assertThat(repository.findById(id).view().heldUntil())
                    .isBetween(
                            OffsetDateTime.now(clock).plusMinutes(9),
                            OffsetDateTime.now(clock).plusMinutes(11));
            assertThat(letters.due()).doesNotContain(id);
            clock.move(Duration.ofMinutes(11));
            assertThat(letters.due()).contains(id);
        }
    }

    @Test
    void whetherAGatewayThatHangsOrDropsTookAMessageAPersonDecides() throws Exception {
        long id = saved(add("parent", null, mobile, "", false));
        try (var gateway = new ScriptedGateway(ScriptedGateway.HANG, answer(200, ""))) {
            sendingBy(gateway).send(id);
            sendingBy(gateway).send(id);

            assertThat(repository.findById(id).status()).isEqualTo(LetterStatus.UNCERTAIN);
            assertThat(gateway.requests()).hasSize(1);
        }
        await().untilAsserted(() -> assertThat(toldWorkers()).hasSize(1));

        decide(id, "settled").andExpect(redirectedUrl("/cases/" + reference + "#letters"));
        assertThat(repository.findById(id).status()).isEqualTo(LetterStatus.SETTLED);
        decide(id, "again").andExpect(status().isUnprocessableContent());
        assertThat(events("letter-settled")).isEqualTo(1);
    }

    @Test
    void whatTheGatewayReportsIsOnTheCardAndWhatCameBackCanBeSentAgain() throws Exception {
        write("reported", add("parent", null, mobile, "", false));
        String first = page(1);
        await().until(() -> view("trial").status() == LetterStatus.SENT);
        long id = view("trial").id();
        String key = repository.findById(id).handOverId();
        String delivered = "{\"id\":\"try-out-%s\",\"status\":\"delivered\"}".formatted(key);
        String failed = "{\"reference\":\"%s\",\"status\":\"undeliverable\",\"code\":\"5.1\"}".formatted(key);

        report("wrong", delivered).andExpect(status().isUnauthorized());
        report(SmsPart.SECRET, "no JSON").andExpect(status().isBadRequest());
        report(SmsPart.SECRET, "{\"status\":\"delivered\"}").andExpect(status().isBadRequest());
        report(SmsPart.SECRET, "{\"id\":\"x\",\"status\":\"dreaming\"}").andExpect(status().isBadRequest());
        report(SmsPart.SECRET, "{\"id\":\"x\",\"status\":\"delivered\"}").andExpect(status().isNotFound());
        report(SmsPart.SECRET, "[\"" + "x".repeat(20_000) + "\"]").andExpect(status().isContentTooLarge());
        assertThat(view("trial").deliveredAt()).isNull();

        report(SmsPart.SECRET, delivered).andExpect(status().isNoContent());
        assertThat(view("trial").deliveredAt()).isNotNull();
        report(SmsPart.SECRET, failed).andExpect(status().isNoContent());
        report(SmsPart.SECRET, failed).andExpect(status().isNoContent());

        assertThat(view("trial").status()).isEqualTo(LetterStatus.BOUNCED);
        await().untilAsserted(() -> assertThat(toldWorkers()).hasSize(1));
        assertThat(events("letter-bounced")).isEqualTo(1);
        web.perform(get("/cases/" + reference).with(user("duty").roles("COORDINATOR")))
                .andExpect(content().string(containsString("It came back (code 5.1).")))
                .andExpect(content().string(containsString("Send again")))
                .andDo(shown -> keep("letters-on-the-card", shown));

        decide(id, "dream").andExpect(status().isUnprocessableContent());
        decide(id, "again").andExpect(redirectedUrl("/cases/" + reference + "#letters"));
        decide(id, "again").andExpect(status().isUnprocessableContent());

        String second = page(2);
        await().until(() -> view("trial").status() == LetterStatus.SENT);
        web.perform(get(second)).andExpect(status().isOk());
        web.perform(get(first)).andExpect(status().isNotFound());
        assertThat(repository.findById(id).handOverId()).isNotEqualTo(key);
        report(SmsPart.SECRET, failed).andExpect(status().isNotFound());
    }

    /** To be looked at. */
    private static void keep(String name, MvcResult shown) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(
                folder.resolve(name + ".html"),
                shown.getResponse()
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("href=\"/luukku[^\"]*\\.css\"", "href=\"../classes/static/luukku.css\""));
    }

    @Test
    void aReportThatComesBeforeTheGatewaysAnswerIsAskedForAgain() throws Exception {
        long id = saved(add("parent", null, mobile, "", false));
        transaction.executeWithoutResult(sending ->
                assertThat(preparing.prepare(repository.findById(id))).isTrue());
        String delivered = "{\"reference\":\"%s\",\"status\":\"delivered\"}"
                .formatted(repository.findById(id).handOverId());

        report(SmsPart.SECRET, delivered).andExpect(status().isServiceUnavailable());
        transaction.executeWithoutResult(answered -> repository.findById(id).markSent(OffsetDateTime.now(clock), null));
        report(SmsPart.SECRET, delivered).andExpect(status().isNoContent());
        assertThat(repository.findById(id).view().deliveredAt()).isNotNull();
    }

    private ResultActions report(String secret, String body) throws Exception {
        return web.perform(post("/api/sms-reports")
                .header("Authorization", "Bearer " + secret)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions decide(long id, String decision) throws Exception {
        return web.perform(post("/cases/%s/letters/%d".formatted(reference, id))
                .param("decision", decision)
                .with(csrf())
                .with(user("coordinator").roles("COORDINATOR")));
    }

    /** Moves to the next evening; answers when the morning comes. */
    private OffsetDateTime night() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        clock.moveTo(now.toLocalDate()
                .atTime(LocalTime.of(22, 0))
                .atZone(fi.luukku.deadline.WorkingDays.ZONE)
                .toInstant());
        return quietHours.endAfter(OffsetDateTime.now(clock)).orElseThrow();
    }

    private void morning(OffsetDateTime morning) {
        clock.moveTo(morning.toInstant());
        letters.due().forEach(letters::release);
    }

    private void write(String effect, PersonView to) {
        transaction.executeWithoutResult(change -> letters.send(
                reference + "/" + effect, reference.value(), "trial", to.addressee(), Map.of("words", "nähdään <b>")));
    }

    private void writeUrgent(PersonView to) {
        transaction.executeWithoutResult(change -> letters.send(
                reference + "/urgent" + UUID.randomUUID(),
                reference.value(),
                "break-glass",
                to.addressee(),
                Map.of("reference", "x", "address", "x", "who", "x", "when", "x", "until", "x")));
    }

    /** Written, but left to this test to send. */
    private long saved(PersonView to) {
        Letter letter = new Letter(
                reference + "/saved",
                reference.value(),
                "trial",
                to.addressee(),
                new WrittenText("Kokeilu", "Hei"),
                null,
                OffsetDateTime.now(clock));
        Long id = transaction.execute(change -> repository.save(letter).id());
        return id == null ? 0 : id;
    }

    private LetterSending sendingBy(ScriptedGateway gateway) {
        return new LetterSending(
                repository,
                preparing,
                mailServer,
                new HttpSmsGateway(HttpSmsGatewayTest.settings(gateway.url())),
                transaction,
                events,
                clock);
    }

    private LetterView view(String kind) {
        return letters.of(reference.value()).stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** The newest to the phone, when so many have come. */
    private String textMessage(int count) {
        await().untilAsserted(() -> assertThat(mailbox.to(mobile)).hasSize(count));
        return mailbox.to(mobile).getFirst().text().strip();
    }

    private String page(int count) {
        return textMessage(count).replaceAll("(?s).*/letters/", "/letters/");
    }

    private List<fi.luukku.runtime.mail.Letter> toldWorkers() {
        return mailbox.to(COORDINATOR).stream()
                .filter(letter -> letter.subject().equals("Kirje ei tullut perille")
                        && letter.text().contains(reference.value()))
                .toList();
    }

    private long events(String what) {
        return database.sql("select count(*) from case_event where reference = ? and what = ?")
                .params(reference.value(), what)
                .query(Long.class)
                .single();
    }

    private PersonView add(String role, String mail, String phone, String reachBy, boolean agreed) {
        people.add(reference, UUID.randomUUID(), text(role, mail, phone, reachBy, agreed));
        return person(role);
    }

    private PersonView person(String role) {
        return people.of(reference).stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static PersonText text(String role, String mail, String phone, String reachBy, boolean agreed) {
        return new PersonText(
                role,
                "Raili Esimerkki",
                null,
                mail,
                phone,
                Language.FI,
                false,
                agreed,
                new PersonDetails("", false, "", reachBy, "", null));
    }
}
