package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.assessment.AssessmentRequests;
import fi.luukku.assessment.AssessmentView;
import fi.luukku.assessment.RequestText;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Drafts;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.Summaries;
import fi.luukku.casefile.SummaryView;
import fi.luukku.childwelfare.Manner;
import fi.luukku.childwelfare.NotificationText;
import fi.luukku.childwelfare.Notifications;
import fi.luukku.childwelfare.SentBy;
import fi.luukku.handover.HandOverText;
import fi.luukku.handover.HandOvers;
import fi.luukku.meeting.InterpreterState;
import fi.luukku.meeting.Interpreters;
import fi.luukku.meeting.MeetingText;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.Talk;
import fi.luukku.notification.Language;
import fi.luukku.notification.LetterStatus;
import fi.luukku.notification.LetterView;
import fi.luukku.notification.Letters;
import fi.luukku.plan.GoalLookView;
import fi.luukku.plan.GoalLooks;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.GoalView;
import fi.luukku.plan.Goals;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PromiseStatus;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OpenSearchApi;
import fi.luukku.runtime.mail.Letter;
import fi.luukku.runtime.part.PostgresDatabases;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The engine knows the case, never the family: families are filled with marks, whatever may be told of one, and travel to
 * every end; then the marks are looked for wherever something is kept. What OpenSearch compresses is read through its own
 * search; what Zeebe's state compresses stands uncompressed in Zeebe's log, which holds all that ever came to the engine.
 */
class MarksIT extends OnThePath {

    @Autowired
    Interpreters interpreters;

    @Autowired
    private OpenSearchApi openSearch;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private JavaMailSenderImpl mailSender;

    @Autowired
    private Letters letters;

    @Value("${luukku.base-url}")
    private String luukku;

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private Goals goals;

    @Autowired
    private GoalLooks goalLooks;

    @Autowired
    private ServicesInUse services;

    @Autowired
    private AssessmentRequests assessments;

    @Autowired
    private Summaries summaries;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Notifications notifications;

    @Autowired
    private Drafts drafts;

    private final Marks marks = new Marks();
    private Traces traces;
    private JdbcClient owner;

    @BeforeEach
    void listen() {
        owner = JdbcClient.create(new DriverManagerDataSource(surroundings.database(), PostgresDatabases.OWNER, ""));
        String postgres = owner.sql("show data_directory").query(String.class).single();
        traces = new Traces(openSearch, meters, Path.of(postgres).getParent(), application);
    }

    @AfterEach
    void stopListening() {
        traces.close();
    }

    @Test
    void nothingThatAFamilyTellsIsKeptByTheEngineALogAMetricOrAnAddress() throws Exception {
        somebodyWrites();
        adviceIsGiven();
        CaseReference declined = consentIsDeclinedWhileMailIsAway();
        aWorkerFails();
        aHandOverIsRefused();
        CaseReference whole = theWholePath();
        workersLookAtIt(whole);
        goesOn(declined);

        PersonalColumns columns = new PersonalColumns(jdbc);
        assertThat(columns.without(marks.needles()))
                .as("columns of words or days: fill them in a journey here, or say in PersonalColumns what they hold")
                .isEmpty();
        assertThat(columns.namedInVain()).isEmpty();
        assertThat(traces.hasHeardAndSeen()).isTrue();
        List<String> needles = marks.needles();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(traces.inOpenSearch(needles)).as("OpenSearch").isEmpty();
        softly.assertThat(traces.onDisk(needles)).as("files of the engine").isEmpty();
        softly.assertThat(traces.inLogFiles(needles)).as("logs of the parts").isEmpty();
        softly.assertThat(traces.inOwnLog(needles)).as("Luukku's log").isEmpty();
        softly.assertThat(traces.inMetrics(needles)).as("metrics").isEmpty();
        softly.assertThat(traces.inAddresses(needles)).as("addresses").isEmpty();
        softly.assertAll();
    }

    @Test
    void aMarkThatIsPlantedIsFoundEverywhere() throws Exception {
        String planted = marks.word();
        List<String> needles = List.of(planted);
        client.newDeployResourceCommand()
                .addResourceFromClasspath("crash/crash-waits.bpmn")
                .send()
                .join();
        long instance = client.newCreateInstanceCommand()
                .bpmnProcessId("crash-waits")
                .latestVersion()
                .variables(Map.of("caseReference", planted))
                .send()
                .join()
                .getProcessInstanceKey();
        LoggerFactory.getLogger("fi.luukku.planted").debug("Planted {}", planted);
        Counter counter = meters.counter("planted", "who", planted);
        new Visitor().get(luukku + "/login?name=" + planted);
        List<Path> files = traces.logFiles();
        for (Path file : files) {
            Files.writeString(file, planted + "\n", StandardOpenOption.APPEND);
        }

        soon().untilAsserted(() -> assertThat(traces.inOpenSearch(needles)).isNotEmpty());
        assertThat(traces.onDisk(needles)).anyMatch(file -> file.contains("broker"));
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .contains("broker.log", "web.log", "opensearch.log", "postgresql.log");
        assertThat(traces.inLogFiles(needles)).hasSameSizeAs(files);
        assertThat(traces.inOwnLog(needles)).isNotEmpty();
        assertThat(traces.inMetrics(needles)).hasSize(1);
        assertThat(traces.inAddresses(needles)).isNotEmpty();
        meters.remove(counter);
        client.newCancelInstanceCommand(instance).send().join();
    }

    /** At once, which is too fast for a person, then once more. */
    private void somebodyWrites() throws IOException, InterruptedException {
        String words = marks.words();
        Map<String, String> fields = Map.ofEntries(
                Map.entry("callerRole", "parent"),
                Map.entry("areaCode", "KAA"),
                Map.entry("words", words),
                Map.entry("reachBy", "phone"),
                Map.entry("phone", marks.phone()),
                Map.entry("email", marks.email()),
                Map.entry("reachNote", marks.words()),
                Map.entry("language", "fi"),
                Map.entry("interpreter", "true"),
                Map.entry("interpreterLanguage", marks.words()),
                Map.entry("name", marks.words()),
                Map.entry("childName", marks.words()),
                Map.entry("childBirthDate", marks.birthDate().toString()));
        String page = luukku + "/contact";
        Visitor mother = new Visitor();
        assertThat(mother.fillIn(page, page, fields)).contains(words);
        clock.move(Duration.ofSeconds(4));
        assertThat(mother.fillIn(page, page, fields)).doesNotContain(words);
        CaseReference reference = jdbc.sql("select reference from sent_contact where words = ?")
                .param(words)
                .query((row, number) -> new CaseReference(row.getString(1)))
                .single();
        task(reference, "UserTask_TakeContact");
        instances(reference)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private void adviceIsGiven() {
        CaseReference reference = answerCall("KAA");
        fillContact(reference);
        fillFamily(reference, marks.email());
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "advice"));
        awaitEnd(reference, "EndEvent_AdviceGiven");
    }

    /** One letter waits for the mail server; another goes to an address that is none. */
    private CaseReference consentIsDeclinedWhileMailIsAway() {
        CaseReference reference = answerCall("OUL");
        fillContact(reference);
        fillFamily(reference, marks.email());
        add(
                reference,
                new PersonText("parent", marks.words(), null, marks.words() + "@", null, Language.FI, true, false));
        agreeToWorkTogether(reference);
        fillConsent(reference);
        int port = mailSender.getPort();
        mailSender.setPort(RuntimePorts.free(1).getFirst());
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "declined", "consentChannel", "phone"));
        awaitEnd(reference, "EndEvent_ConsentDeclined");
        soon().untilAsserted(() -> assertThat(jdbc.sql("select max(attempts) from letter where case_reference = ?")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isPositive());
        mailSender.setPort(port);
        soon().untilAsserted(() -> assertThat(letters.of(reference.value()))
                .extracting(LetterView::status)
                .contains(LetterStatus.SENT)
                .doesNotContain(LetterStatus.WAITING, LetterStatus.SENDING));
        return reference;
    }

    /** The database refuses a letter, until the job stands still and everyone in Operate can read why. */
    private void aWorkerFails() {
        CaseReference reference = answerCall("KES");
        fillContact(reference);
        fillFamily(reference, marks.email());
        String refused = marks.word();
        add(reference, new PersonText("parent", refused, null, marks.email(), null, Language.FI, true, false));
        agreeToWorkTogether(reference);
        fillConsent(reference);
        owner.sql("alter table letter add constraint marks_refused check (recipient <> '" + refused + "') not valid")
                .update();
        try {
            giveConsent(reference);
            soon().untilAsserted(() -> {
                clock.move(Duration.ofSeconds(11));
                assertThat(incidents(reference)).isNotEmpty();
            });
        } finally {
            owner.sql("alter table letter drop constraint marks_refused").update();
        }
        instances(reference).stream()
                .filter(instance -> instance.parentKey() == null)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private void aHandOverIsRefused() throws Exception {
        String receiver = marks.email();
        CaseReference reference = answerCall("KAA");
        fillContact(reference);
        fillFamily(reference, marks.email());
        handOvers.write(
                reference,
                new HandOverText("", marks.words(), receiver, Language.FI, marks.words(), true),
                HandOvers.UNWRITTEN);
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("other"), "contactOutcome", "hand-over"));
        aConcernIsRaised(reference);
        String link = linkTo(receiver, "/hand-over/");
        new Visitor().fillIn(link, link, Map.of("answer", "REFUSED", "who", marks.words(), "reason", marks.words()));
        task(reference, "UserTask_CheckHandOver");
        instances(reference).stream()
                .filter(instance -> instance.parentKey() == null)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private void aConcernIsRaised(CaseReference reference) {
        notifications.raise(reference, UUID.randomUUID(), marks.words(), true);
        task(reference, "UserTask_MakeNotification");
        notifications.write(
                reference,
                1,
                new NotificationText(
                        marks.words(),
                        true,
                        Manner.ALONE,
                        false,
                        marks.words(),
                        "",
                        marks.words(),
                        marks.email(),
                        SentBy.PHONE,
                        OffsetDateTime.now(clock)),
                notifications.of(reference).getFirst().version());
        complete(reference, "UserTask_MakeNotification", Map.of());
        soon().untilAsserted(() -> assertThat(notifications.of(reference)).allMatch(one -> one.madeAt() != null));
    }

    private CaseReference theWholePath() throws Exception {
        String parent = marks.email();
        CaseReference reference = answerCall("KAA");
        fillContact(reference);
        fillFamily(reference, parent);
        agreeToWorkTogether(reference);
        fillConsent(reference);
        giveConsent(reference);
        agreeParticipants(reference);
        goToMeeting(reference);
        jdbc.sql("update invitation set note = ? where meeting_reference = ? and role = 'parent'")
                .params(marks.words(), lastMeeting(reference).reference().value())
                .update();
        interpreters
                .of(lastMeeting(reference).reference())
                .forEach(needed -> interpreters.write(
                        lastMeeting(reference).reference(),
                        needed.language(),
                        InterpreterState.ORDERED,
                        marks.words()));
        fillMeeting(reference);
        fillPlan(reference);
        promises.write(
                reference,
                new NewPromise(
                        UUID.randomUUID(), person(reference, "parent").id(), marks.words(), today().plusDays(7)));
        complete(reference, "UserTask_HoldMeeting", Map.of("meetingHeld", true, "childPresent", true));

        awaitElement(reference, "Event_PromiseDue");
        clock.move(Duration.ofDays(8));
        soon().untilAsserted(() ->
                assertThat(promises.of(reference)).allMatch(promise -> promise.status() == PromiseStatus.ASKED));
        String promise = linkTo(parent, "/promise/");
        new Visitor().fillIn(promise, promise, Map.of("result", "PARTLY", "reason", marks.words()));
        agreeParticipants(reference);
        goToMeeting(reference);
        fillMeeting(reference);
        complete(
                reference,
                "UserTask_HoldMeeting",
                Map.of("meetingHeld", true, "childPresent", true, "followUpOutcome", "came-true"));

        String ofParent = linkTo(parent, "/feedback/");
        long service = services.of(reference).getFirst().id();
        new Visitor()
                .fillIn(
                        ofParent,
                        ofParent,
                        Map.of(
                                "helped",
                                "4",
                                "life",
                                "4",
                                "service-" + service,
                                "MUCH_BETTER",
                                "service-words-" + service,
                                marks.words(),
                                "words",
                                marks.words()));
        String ofChild = linkTo(person(reference, "child").email(), "/feedback/");
        new Visitor().fillIn(ofChild, ofChild, Map.of("face", "GOOD", "words", marks.words()));
        complete(reference, "UserTask_SumUp", Map.of("outcome", "goals-reached"));
        awaitEnd(reference, "EndEvent_CaseClosed");
        return reference;
    }

    private void workersLookAtIt(CaseReference reference) throws IOException, InterruptedException {
        Visitor worker = new Visitor();
        String login = luukku + "/login";
        worker.fillIn(login, login, Map.of("username", marks.word(), "password", marks.word()));
        worker.fillIn(login, login, Map.of("username", "demo", "password", "demo"));
        worker.fillIn(luukku + "/", luukku + "/cases/search", Map.of("words", marks.words()));
        String card = luukku + "/cases/" + reference;
        assertThat(worker.get(card)).contains(marks.needles().getFirst());
        worker.fillIn(card, card + "/contact", Map.of("version", marks.word(), "notes", marks.words()));
        worker.fillIn(card, card + "/people", Map.of("version", marks.word(), "birthDate", marks.word()));
    }

    /** Somebody who should not see it tells why they must; then it is reopened, and comes to nothing. */
    private void goesOn(CaseReference reference) throws IOException, InterruptedException {
        Visitor other = new Visitor();
        String login = luukku + "/login";
        other.fillIn(login, login, Map.of("username", "own", "password", "own"));
        String glass = luukku + "/cases/" + reference + "/break-glass";
        other.fillIn(glass, glass, Map.of("reason", marks.words()));
        Visitor worker = new Visitor();
        worker.fillIn(login, login, Map.of("username", "demo", "password", "demo"));
        String card = luukku + "/cases/" + reference;
        worker.fillIn(card, card + "/reopen", Map.of("reason", "family-called"));
        task(reference, "UserTask_TakeContact");
        instances(reference).stream()
                .filter(instance ->
                        instance.parentKey() == null && instance.state().equals("ACTIVE"))
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    private void fillPlan(CaseReference reference) {
        goals.add(
                reference,
                UUID.randomUUID(),
                new GoalText(marks.words(), null, null, true, false, false, GoalStatus.OPEN, ""));
        GoalView goal = goals.of(reference).getFirst();
        goals.change(
                reference,
                goal.id(),
                new GoalText(marks.words(), null, null, true, false, false, GoalStatus.REACHED, marks.words()),
                goal.version());
        goalLooks.write(reference, goal.id(), 2, marks.words(), GoalLookView.UNWRITTEN);
        services.add(
                reference,
                UUID.randomUUID(),
                new ServiceText(
                        ServiceKind.PUBLIC,
                        marks.words(),
                        marks.words(),
                        null,
                        marks.birthDate(),
                        null,
                        null,
                        null,
                        null,
                        marks.words()));
        assessments.write(
                reference,
                new RequestText(marks.words(), marks.words(), false, marks.words(), marks.email(), Language.FI),
                AssessmentView.UNWRITTEN);
        summaries.write(reference, marks.words(), SummaryView.UNWRITTEN);
        drafts.keep(reference, "contact", "{\"notes\":[\"%s\"]}".formatted(marks.words()));
    }

    private void fillContact(CaseReference reference) {
        contacts.write(
                reference,
                new ContactText(
                        "teacher",
                        marks.words(),
                        marks.phone(),
                        marks.words(),
                        contacts.of(reference).version()),
                List.of());
    }

    private void fillFamily(CaseReference reference, String parent) {
        add(reference, person("child", marks.birthDate(), marks.email(), false));
        add(reference, person("parent", null, parent, true));
        add(reference, person("teacher", null, marks.email(), false));
    }

    private PersonText person(String role, LocalDate birthDate, String email, boolean guardian) {
        PersonDetails details =
                new PersonDetails(marks.words(), true, marks.words(), "someone", marks.words(), marks.identityCode());
        return new PersonText(
                role, marks.words(), birthDate, email, marks.phone(), Language.FI, guardian, true, details);
    }

    private void fillConsent(CaseReference reference) {
        consents.write(
                reference,
                person(reference, "parent").id(),
                marks.words(),
                consents.of(reference).version());
    }

    private void fillMeeting(CaseReference reference) {
        MeetingView meeting = lastMeeting(reference);
        meetings.write(
                meeting.reference(),
                meeting.recordVersion(),
                new MeetingText(talk(), talk(), talk(), marks.words(), Set.of()));
    }

    private Talk talk() {
        return new Talk(marks.words(), marks.words(), marks.words(), marks.words());
    }

    private String linkTo(String address, String path) {
        return soon().until(
                        () -> mailbox.to(address).stream()
                                .flatMap(Letter::links)
                                .filter(link -> link.contains(path))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    private List<String> incidents(CaseReference reference) {
        return instances(reference).stream()
                .map(Instance::key)
                .flatMap(key -> operate.incidents(key).stream())
                .toList();
    }
}
