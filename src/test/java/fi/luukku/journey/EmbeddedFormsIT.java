package fi.luukku.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseOpening;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.feedback.FeedbackRequests;
import fi.luukku.meeting.MeetingClosing;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.meeting.MeetingText;
import fi.luukku.meeting.MeetingTimes;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.Talk;
import fi.luukku.notification.Language;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.Promises;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.RuntimePort;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.camunda.TasklistApi;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each task is done without leaving Tasklist: its record is written in the part of the card that its form shows. */
@OnRuntime
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedFormsIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final ConditionFactory SOON = await().atMost(60, SECONDS);
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final String FRAME = "iframe.fjs-iframe";

    /** A frame higher than this pushes the form's questions too far away: what is longer scrolls inside. */
    private static final int HIGHEST = 1500;

    private static final int A_LINE = 40;

    /** So much may unfold in a part without its frame scrolling. */
    private static final int ROOM_TO_SPARE = 420;

    @Autowired
    private RuntimePorts ports;

    @Autowired
    private CamundaClient engine;

    @Autowired
    private TasklistApi tasklist;

    @Autowired
    private OperateApi operate;

    @Autowired
    private EngineClock clock;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private Contacts contacts;

    @Autowired
    private People people;

    @Autowired
    private ContactRecording recording;

    @Autowired
    private CaseSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private Consents consents;

    @Autowired
    private MeetingPlanning planning;

    @Autowired
    private MeetingTimes times;

    @Autowired
    private MeetingRecords meetings;

    @Autowired
    private MeetingClosing closing;

    @Autowired
    private Promises promises;

    @Autowired
    private FeedbackRequests feedback;

    private TasklistPages queue;
    private CaseReference reference;
    private Page alone;

    @BeforeAll
    void aWorkerComesToWork() {
        BrowserContext worker = chromium.person();
        alone = worker.newPage();
        alone.navigate(ports.page(RuntimePort.LUUKKU) + "/login");
        alone.getByLabel("Login").fill("demo");
        alone.getByLabel("Password").fill("demo");
        alone.keyboard().press("Enter");
        alone.waitForURL(address -> !address.endsWith("/login"));
        queue = new TasklistPages(worker.newPage(), ports.page(RuntimePort.TASKLIST));
        queue.page().setViewportSize(1440, 1000);
        queue.logIn("demo", "demo");
    }

    @BeforeEach
    void aFamilyIsKnown() {
        reference = opening.open(System.nanoTime(), "KAA", "parent").reference();
        contacts.write(
                reference,
                new ContactText("parent", "Äiti Esimerkki", "040 000 0000", "Lapsi on ollut väsynyt.", 0),
                List.of());
        add(new PersonText("child", "Lapsi Esimerkki", today().minusYears(9), null, null, Language.FI, false, true));
        add(new PersonText("parent", "Äiti Esimerkki", null, "aiti@esimerkki.example", null, Language.SV, true, true));
        recording.record(reference, "work-together", List.of("school-trouble"));
    }

    @AfterEach
    void theProcessEnds() {
        operate.instancesWhere("caseReference", reference.value()).stream()
                .filter(instance ->
                        instance.parentKey() == null && instance.state().equals("ACTIVE"))
                .forEach(this::cancel);
    }

    private void cancel(Instance instance) {
        try {
            engine.newCancelInstanceCommand(instance.key()).send().join();
        } catch (ClientStatusException e) {
            assertThat(e.getStatusCode()).as("what has ended meanwhile").isEqualTo(Status.Code.NOT_FOUND);
        }
    }

    /** Every form that shows a part of the card, those to come too. */
    static List<EmbeddedForm> forms() {
        return EmbeddedForm.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormShowsThePartsOfTheCardThatItsTaskNeedsAndIsAsHighAsTheyAre(EmbeddedForm form) {
        switch (form.task()) {
            case "UserTask_TakeContact", "UserTask_DiscussWithParents", "UserTask_AgreeParticipants" -> {}
            case "UserTask_AgreeTime" -> {
                steps.consentGiven(reference);
                meeting();
            }
            case "UserTask_SumUp" -> met();
            default -> agreed();
        }
        open(form.process(), form.task());
        for (String part : form.parts()) {
            assertThat(card().locator("#" + part)).isVisible();
        }
        assertThat(card().locator(".card-section")).hasCount(form.parts().size());
        picture(form.name());

        int width = ((Number) queue.page().locator(FRAME).evaluate("frame => frame.clientWidth")).intValue();
        int needed = heightOf(form, width);
        assertThat(form.height())
                .as("the height of %s, whose parts are %d pixels high at a width of %d", form.name(), needed, width)
                .isBetween(Math.min(needed, HIGHEST) - A_LINE, Math.min(needed + ROOM_TO_SPARE, HIGHEST));
        Looks.atWidth(alone, "part-" + form.name() + "-phone", Looks.PHONE_WIDTH, Looks.PHONE_HEIGHT);
    }

    @Test
    void theParentsDecisionIsWrittenDown() {
        open("consent", "UserTask_DiscussWithParents");
        Locator consent = part("Consent");
        choose(consent.getByLabel("Who of the guardians decided"), "Äiti Esimerkki");
        consent.getByLabel("What the parents said").fill("Sopii, kun isä kutsutaan myöhemmin.");
        save(consent, "Save consent notes");

        queue.choose("What did the parents decide?", "They agree");
        queue.choose("How did they tell it?", "By telephone");
        queue.choose("What may be spoken about?", "Home");
        queue.typeDate(AMERICAN.format(today().plusMonths(6)));
        picture("discuss-with-parents-done");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(consents.of(reference).decision()).isEqualTo(Decision.GIVEN));
        assertThat(consents.of(reference).notes()).startsWith("Sopii");
        withoutAnIncident();
    }

    @Test
    void aPersonIsPutOnTheCardAndInvited() {
        steps.consentGiven(reference);
        steps.nameOwnWorker(reference, "school-nurse");
        open("network-meeting", "UserTask_AgreeParticipants");
        Locator persons = part("People");
        persons.getByText("Add a person").click();
        Locator form = persons.locator("details.add");
        form.getByLabel("Name").fill("Opettaja Esimerkki");
        form.getByLabel("Who they are").selectOption("Teacher");
        form.getByLabel("E-mail").fill("ope@kaakkurin-koulu.example");
        form.getByLabel("The family agrees that this person is invited").check();
        save(form, "Add person");
        assertThat(persons.locator(".people")).containsText("Opettaja Esimerkki");

        queue.tickOnly("Who is invited?", Set.of("The child", "Parent", "Own worker", "Teacher"));
        queue.choose("Where do you meet?", "At the office");
        picture("agree-participants-done");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(meetings.of(reference))
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.startsAt()).isNotNull()));
        withoutAnIncident();
    }

    @Test
    void aTimeIsAgreedByHand() {
        steps.consentGiven(reference);
        meeting();
        open("network-meeting", "UserTask_AgreeTime");
        Locator persons = part("People");
        persons.getByLabel("Change Äiti Esimerkki").click();
        persons.locator("details[open]").getByLabel("Phone").fill("040 000 0000");
        save(persons, "Save Äiti Esimerkki");

        LocalDate day = today().plusDays(20);
        queue.typeDate(AMERICAN.format(day));
        queue.typeTime("17:30");
        picture("agree-time-done");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(meetings.of(reference).getFirst().startsAt())
                .isNotNull()
                .satisfies(
                        at -> assertThat(at.atZoneSameInstant(WorkingDays.ZONE).toLocalDateTime())
                                .isEqualTo(LocalDateTime.of(day, LocalTime.of(17, 30)))));
        assertThat(people.of(reference)).anyMatch(person -> person.phone() != null);
        withoutAnIncident();
    }

    @Test
    void aMeetingIsWrittenDownWithWhatWasPromised() {
        steps.consentGiven(reference);
        times.reserve(meeting(), null);
        open("network-meeting", "UserTask_HoldMeeting");
        Locator record = part("Meetings");
        record.getByLabel("Shared goal").fill("Lapsi nukkuu yönsä.");
        record.getByLabel("What works well").first().fill("Yhteiset ruokailut.");
        save(record, "Save the record of meeting 1");
        Locator promised = part("Promises");
        promised.getByLabel("What is promised").fill("Soitan kotiin perjantaisin.");
        choose(promised.getByLabel("Who promises"), "Äiti Esimerkki");
        promised.getByLabel("By when").fill(FINNISH.format(today().plusDays(30)));
        save(promised, "Add promise");
        assertThat(part("Promises").locator(".ledger")).containsText("Soitan kotiin");

        queue.choose("Was the meeting held?", "Yes");
        queue.choose("Was the child there?", "Yes");
        picture("hold-meeting-done");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(meetings.of(reference))
                .singleElement()
                .extracting(MeetingView::status)
                .isEqualTo(MeetingStatus.HELD));
        assertThat(meetings.of(reference).getFirst().text().goal()).isEqualTo("Lapsi nukkuu yönsä.");
        assertThat(promises.of(reference)).hasSize(1);
        withoutAnIncident();
    }

    @Test
    void howItWentIsWrittenDownAndTheCaseClosed() {
        met();
        open("case-closure", "UserTask_SumUp");
        Locator promised = part("Promises");
        promised.getByText("Write how it went").click();
        promised.getByLabel("How did it go").selectOption("Done");
        save(promised, "Save how it went: Soitan perjantaisin.");

        queue.choose("How does the case end?", "The goals were reached");
        picture("close-case-done");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(cases.get(reference).status()).isEqualTo(CaseStatus.CLOSED));
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.GOALS_REACHED);
        assertThat(promises.of(reference).getFirst().result()).isEqualTo(PromiseResult.DONE);
        withoutAnIncident();
    }

    /** The family has agreed, a meeting has its time, and something is promised already. */
    private void agreed() {
        steps.consentGiven(reference);
        steps.nameOwnWorker(reference, "school-nurse");
        times.reserve(meeting(), null);
        promises.write(
                reference, new NewPromise(UUID.randomUUID(), parent(), "Soitan perjantaisin.", today().plusDays(20)));
    }

    /** They have met, and are asked how it was. */
    private void met() {
        agreed();
        MeetingReference meeting = new MeetingReference(reference + "-M1");
        meetings.write(
                meeting,
                MeetingRecords.UNWRITTEN,
                new MeetingText(
                        new Talk("Yhteiset ruokailut", "", ""),
                        new Talk("", "", ""),
                        new Talk("", "", ""),
                        "Lapsi nukkuu yönsä.",
                        Set.of()));
        assertThat(closing.close(meeting, true, true, null)).isEmpty();
        feedback.ask(reference);
    }

    private MeetingReference meeting() {
        return planning.plan(
                        reference, System.nanoTime(), MeetingKind.FIRST, MeetingPlace.OFFICE, Set.of("parent", "child"))
                .reference();
    }

    /** What its parts need at the frame's width; axe looks at them meanwhile. */
    private int heightOf(EmbeddedForm form, int width) {
        alone.navigate(
                ports.page(RuntimePort.LUUKKU) + "/cases/" + reference + "/parts/" + String.join(",", form.parts()));
        Looks.atWidth(alone, "part-" + form.name(), width, 400);
        return ((Number) alone.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    private void open(String process, String element) {
        engine.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .startBeforeElement(element)
                .variables(variables())
                .send()
                .join();
        Task task = SOON.until(
                () -> tasklist.openTasksWhere("caseReference", reference.value()).stream()
                        .filter(one -> one.element().equals(element))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
        queue.open(task.key());
        queue.assignToMe();
    }

    private Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        EmbeddedForm.moments().forEach(moment -> variables.put(moment, "2040-01-01T12:00:00Z"));
        variables.put("caseReference", reference.value());
        variables.put("caseCardUrl", ports.page(RuntimePort.LUUKKU) + "/cases/" + reference);
        variables.put("areaCode", "KAA");
        variables.put("callerRole", "parent");
        variables.put("childAgeGroup", "school");
        variables.put("changeCodes", List.of("school-trouble"));
        variables.put("meetingKind", "first");
        variables.put("meetingReference", reference + "-M1");
        variables.put("suggestedRoles", List.of("child", "parent", "own-worker"));
        return variables;
    }

    private void withoutAnIncident() {
        List<String> incidents = new ArrayList<>();
        for (Instance instance : operate.instancesWhere("caseReference", reference.value())) {
            incidents.addAll(operate.incidents(instance.key()));
        }
        assertThat(incidents).isEmpty();
    }

    private void add(PersonText person) {
        people.add(reference, UUID.randomUUID(), person);
    }

    private long parent() {
        return people.of(reference).stream()
                .filter(PersonView::guardian)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private FrameLocator card() {
        return queue.page().frameLocator(FRAME);
    }

    private Locator part(String title) {
        return card().getByRole(
                        AriaRole.REGION,
                        new FrameLocator.GetByRoleOptions().setName(title).setExact(true));
    }

    /** The choice that begins with these words. */
    private static void choose(Locator field, String words) {
        field.selectOption(field.locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value"));
    }

    private void save(Locator within, String button) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
        assertThat(card().locator(".done")).hasText("Saved.");
    }

    /** The whole of the form, as far down as it goes. */
    private void picture(String name) {
        queue.page().setViewportSize(1440, 2400);
        queue.page()
                .screenshot(new Page.ScreenshotOptions().setPath(Looks.PICTURES.resolve("embedded-" + name + ".png")));
        queue.page().setViewportSize(1440, 1000);
    }
}
