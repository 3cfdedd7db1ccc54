package fi.luukku.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.CaseView;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Outcome;
import fi.luukku.consent.ConsentView;
import fi.luukku.consent.Consents;
import fi.luukku.consent.Decision;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingStatus;
import fi.luukku.meeting.MeetingView;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.Promises;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.RuntimePort;
import fi.luukku.runtime.Surroundings;
import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.camunda.TasklistApi;
import fi.luukku.runtime.mail.Letter;
import fi.luukku.runtime.mail.Mailbox;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A case as people live it: through Tasklist, the case card and the links in letters, in a real browser. */
@OnRuntime
class JourneyIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final DateTimeFormatter FINNISH = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final ConditionFactory SOON = await().atMost(60, SECONDS).pollInterval(Duration.ofMillis(500));

    @Autowired
    private Surroundings surroundings;

    @Autowired
    private TasklistApi tasklist;

    @Autowired
    private OperateApi operate;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Cases cases;

    @Autowired
    private Consents consents;

    @Autowired
    private MeetingRecords meetings;

    @Autowired
    private Promises promises;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String motherAddress = "aiti-" + mark + "@esimerkki.example";
    private final String teacherAddress = "ope-" + mark + "@kaakkurin-koulu.example";

    private BrowserContext worker;
    private TasklistPages queue;
    private CardPages card;
    private CaseReference reference;

    @BeforeEach
    void aWorkerComesToWork() {
        worker = chromium.person();
        queue = new TasklistPages(worker.newPage(), surroundings.ports().page(RuntimePort.TASKLIST));
        queue.logIn("demo", "demo");
    }

    @AfterEach
    void theWorkerGoesHome() {
        queue.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/journey-end.png")));
        worker.close();
    }

    @Test
    void aCallTravelsToClosure() {
        answerTheCall();
        takeTheContact();
        discussWithTheParents();
        queue.choose("What did the parents decide?", "They agree");
        queue.choose("How did they tell it?", "By telephone");
        queue.choose("What may be spoken about?", "Home");
        queue.typeDate(AMERICAN.format(today().plusMonths(6)));
        queue.complete();

        agreeParticipants();
        holdTheMeeting(1);
        card.addPromise("Soitan kotiin perjantaisin", "Opettaja Esimerkki", FINNISH.format(today().plusDays(7)));
        queue.complete();
        answerThePromise();

        agreeParticipants();
        holdTheMeeting(2);
        queue.choose("What did the follow-up show?", "The promises came true, the family manages");
        queue.complete();
        giveFeedback();
        sumUp();

        SOON.untilAsserted(() -> assertThat(theCase().status()).isEqualTo(CaseStatus.CLOSED));
        theRecordHolds();
        theLettersLeft();
        theEngineIsDone();
    }

    @Test
    void aDeclinedConsentEndsInALetterToTheFamilyAndNothingElse() {
        answerTheCall();
        takeTheContact();
        discussWithTheParents();
        queue.choose("What did the parents decide?", "They do not agree");
        queue.choose("How did they tell it?", "By telephone");
        queue.complete();

        SOON.untilAsserted(() -> assertThat(theCase().status()).isEqualTo(CaseStatus.CLOSED));
        assertThat(theCase().outcome()).isEqualTo(Outcome.CONSENT_DECLINED);
        assertThat(meetings.of(reference)).isEmpty();
        assertThat(lettersTo(motherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.language()).isEqualTo("sv"));
        assertThat(lettersTo(teacherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Kiitos yhteydenotostasi"));
        theEngineIsDone();
    }

    @Test
    void aStartFormWithoutAnAnswerStartsNothing() {
        queue.openStartForm("Family support");
        queue.startProcess();

        queue.shows("Field is required");
    }

    private void answerTheCall() {
        queue.openStartForm("Family support");
        queue.choose("In which area does the child live?", "Kaakkuri");
        queue.choose("Who is calling?", "A teacher");
        queue.startProcess();
        queue.waitForTheFirstTask();
        queue.assignToMe();
        card = new CardPages(queue.openCard()).logIn("demo", "demo");
        reference = new CaseReference(card.reference());
    }

    private void takeTheContact() {
        card.writeContact(
                "Opettaja Esimerkki",
                "040 000 0000",
                "Lapsi Esimerkki",
                FINNISH.format(today().minusYears(9)),
                "Lapsi on ollut väsynyt.");
        card.addPerson("Äiti Esimerkki", "Parent", motherAddress, "Swedish");
        card.giveAddress("Opettaja Esimerkki", teacherAddress);
        queue.choose("What has changed in the family?", "Divorce or separation");
        queue.choose("What was agreed?", "We work together");
        queue.complete();
    }

    private void discussWithTheParents() {
        open("UserTask_DiscussWithParents");
        card.reload();
        card.writeConsent("Äiti Esimerkki", "Sopii, kun isä kutsutaan myöhemmin.");
    }

    private void agreeParticipants() {
        open("UserTask_AgreeParticipants");
        queue.tickOnly("Who is invited?", Set.of("The child", "Parent", "Own worker", "Teacher"));
        queue.choose("Where do you meet?", "At school or early education");
        queue.complete();
    }

    private void holdTheMeeting(int number) {
        OffsetDateTime startsAt = SOON.until(
                () -> meetings.of(reference).stream()
                        .filter(meeting -> meeting.reference().value().endsWith("-M" + number))
                        .findFirst()
                        .map(MeetingView::startsAt)
                        .orElse(null),
                at -> at != null);
        awaitElement("Event_ReminderDue");
        clock.moveTo(startsAt.minusHours(1).toInstant());
        awaitElement("Event_MeetingTimeReached");
        clock.moveTo(startsAt.toInstant());
        open("UserTask_HoldMeeting");
        queue.choose("Was the meeting held?", "Yes");
        queue.choose("Was the child there?", "Yes");
        card.reload();
        card.writeMeeting(number, "Lapsi nukkuu yönsä.", "Yhteiset ruokailut", "Sama rytmi molempiin koteihin");
    }

    private void answerThePromise() {
        awaitElement("Event_PromiseDue");
        clock.move(Duration.ofDays(8));
        Page page = openLinkOf(teacherAddress, "/promise/");
        page.getByLabel("Tein sen").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä vastaus"))
                .click();
        page.getByText("Kiitos! Vastauksesi on tallessa:").waitFor();
        page.context().close();
    }

    /** The child has no address of its own: the mother opens its form for it. */
    private void giveFeedback() {
        Page childs = openLink(feedbackLink(letter -> letter.contains("Lapsi Esimerkki")));
        childs.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Miltä nyt tuntuu?"))
                .getByLabel("Hyvältä", new Locator.GetByLabelOptions().setExact(true))
                .check();
        childs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lähetä"))
                .click();
        childs.getByText("116 111").waitFor();
        childs.context().close();
        Page page = openLink(feedbackLink(letter -> !letter.contains("Lapsi Esimerkki")));
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Var vårt gemensamma arbete till hjälp?"))
                .getByLabel("Mycket", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Hur är livet i er familj nu?"))
                .getByLabel("Bra", new Locator.GetByLabelOptions().setExact(true))
                .check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Skicka"))
                .click();
        page.getByText("Tack!").first().waitFor();
        page.context().close();
    }

    /** Opens the link of a letter as its reader does: in a browser that has never been here, without a login. */
    private Page openLinkOf(String address, String path) {
        String link = SOON.until(
                () -> mailbox.to(address).stream()
                        .flatMap(Letter::links)
                        .filter(found -> found.contains(path))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
        return openLink(link);
    }

    private Page openLink(String link) {
        Page page = chromium.person().newPage();
        page.navigate(link);
        return page;
    }

    /** The link in the letter about feedback to the mother that has such a text: for the child's form it names the child. */
    private String feedbackLink(Predicate<String> text) {
        return SOON.until(
                () -> mailbox.to(motherAddress).stream()
                        .filter(letter -> text.test(letter.text()))
                        .flatMap(Letter::links)
                        .filter(found -> found.contains("/feedback/"))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    }

    private void sumUp() {
        open("UserTask_SumUp");
        card.reload();
        queue.choose("How does the family itself see it?", "It went as they hoped");
        queue.choose("How does the case end?", "The goals were reached");
        queue.complete();
    }

    private void theRecordHolds() {
        CaseView theCase = theCase();
        assertThat(theCase.outcome()).isEqualTo(Outcome.GOALS_REACHED);
        assertThat(theCase.callerRole()).isEqualTo("teacher");
        assertThat(theCase.changeCodes()).containsExactly("divorce");
        assertThat(theCase.ownWorker()).isNotNull();
        assertThat(theCase.closedAt()).isAfter(theCase.openedAt());
        ConsentView consent = consents.of(reference);
        assertThat(consent.decision()).isEqualTo(Decision.GIVEN);
        assertThat(consent.topics()).containsExactly("home");
        assertThat(consent.validUntil())
                .isAfter(theCase.openedAt().toLocalDate().plusMonths(5));
        assertThat(meetings.of(reference)).hasSize(2).allSatisfy(meeting -> {
            assertThat(meeting.status()).isEqualTo(MeetingStatus.HELD);
            assertThat(meeting.startsAt()).isNotNull();
            assertThat(meeting.startsAt().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(meeting.text().goal()).isEqualTo("Lapsi nukkuu yönsä.");
        });
        assertThat(promises.of(reference)).singleElement().satisfies(promise -> {
            assertThat(promise.what()).isEqualTo("Soitan kotiin perjantaisin");
            assertThat(promise.result()).isEqualTo(PromiseResult.DONE);
        });
    }

    private void theLettersLeft() {
        assertThat(lettersTo(motherAddress, 11))
                .describedAs(
                        "consent; own worker; invitation, reminder and plan of two meetings; feedback twice; goodbye")
                .hasSize(11)
                .allSatisfy(letter -> assertThat(letter.language()).isEqualTo("sv"))
                .allSatisfy(letter -> assertThat(letter.subject()).doesNotContain("Esimerkki"));
        List<Letter> toTeacher = lettersTo(teacherAddress, 8);
        assertThat(toTeacher)
                .describedAs("thanks for the call; invitation, reminder and plan of two meetings; one question")
                .hasSize(8)
                .allSatisfy(letter -> assertThat(letter.language()).isEqualTo("fi"));
        assertThat(toTeacher.stream()
                        .map(Letter::calendar)
                        .filter(Objects::nonNull)
                        .map(JourneyIT::event))
                .extracting(event -> Instant.from(event.getDateTimeStart().getDate()))
                .containsExactlyInAnyOrderElementsOf(meetings.of(reference).stream()
                        .map(MeetingView::startsAt)
                        .map(OffsetDateTime::toInstant)
                        .toList());
    }

    private static VEvent event(String calendar) {
        try {
            Calendar parsed = new CalendarBuilder().build(new StringReader(calendar));
            assertThat(parsed.validate().hasErrors()).isFalse();
            return parsed.<VEvent>getComponent("VEVENT").orElseThrow();
        } catch (IOException | ParserException e) {
            throw new AssertionError("Not a calendar: " + calendar, e);
        }
    }

    private void open(String element) {
        Task task = SOON.until(
                () -> tasklist.openTasksWhere("caseReference", reference.value()).stream()
                        .filter(one -> one.element().equals(element))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
        queue.open(task.key());
        queue.assignToMe();
    }

    private void awaitElement(String element) {
        SOON.untilAsserted(() -> assertThat(instances())
                .flatExtracting(instance -> operate.elements(instance.key()))
                .contains(element + " ACTIVE"));
    }

    private void theEngineIsDone() {
        SOON.untilAsserted(() -> assertThat(instances())
                .isNotEmpty()
                .allSatisfy(instance -> assertThat(instance.state()).isEqualTo("COMPLETED"))
                .allSatisfy(instance ->
                        assertThat(operate.incidents(instance.key())).isEmpty()));
    }

    private List<Instance> instances() {
        List<Instance> found = operate.instancesWhere("caseReference", reference.value());
        // Engines that were borrowed may know older cases of that reference.
        long latestCase = found.stream()
                .filter(instance -> instance.parentKey() == null)
                .mapToLong(Instance::key)
                .max()
                .orElse(Long.MAX_VALUE);
        return found.stream().filter(instance -> instance.key() >= latestCase).toList();
    }

    private List<Letter> lettersTo(String address, int count) {
        return SOON.until(() -> mailbox.to(address), letters -> letters.size() >= count);
    }

    private CaseView theCase() {
        return cases.get(reference);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
