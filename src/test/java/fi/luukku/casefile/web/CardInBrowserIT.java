package fi.luukku.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Summaries;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.notification.Language;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.Goals;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.Promises;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The card as a person uses it: on a phone's width, with the keyboard, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import({SomeCase.class, SomeFamily.class})
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=duty",
            "luukku.access.users[0].password={noop}duty",
            "luukku.access.users[0].name=Päivi Päivystäjä",
            "luukku.access.users[0].roles=PHONE_DUTY"
        })
class CardInBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PHONE_WIDTH = 360;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    Goals goals;

    @Autowired
    ServicesInUse services;

    @Autowired
    Promises promises;

    @Autowired
    Summaries summaries;

    @Autowired
    WorkingDays days;

    @Value("${server.port}")
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void openBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "There is no Chromium on this machine");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void closeBrowser() {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }

    @BeforeEach
    void openPage() {
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1200, 900).setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aCallIsWrittenDownWithTheKeyboardAlone() {
        CaseReference reference = someCase.opened();
        page.navigate("/cases/" + reference + "#contact");
        look("login");
        logIn(page);
        page.navigate("/cases/" + reference);
        look("card-new");
        page.navigate("/cases");
        page.navigate("/cases/" + reference + "#contact");
        assertThat(page.getByLabel("Who is calling")).isFocused();

        page.keyboard().type("Anna Esimerkki");
        page.keyboard().press("Tab");
        page.keyboard().type("040 123 4567");
        page.keyboard().press("Tab");
        page.keyboard().type("Parent");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Aino Esimerkki");
        page.keyboard().press("Tab");
        page.keyboard().type("31.2.2017");
        page.keyboard().press("Tab");
        page.keyboard().type("Ei halua kouluun, itkee aamuisin.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("#contact .problems")).isFocused();
        look("card-wrong-date");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Child’s birth date")).isFocused();
        page.getByLabel("Child’s birth date").fill("24.8.2017");
        page.keyboard().press("Enter");

        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(page.locator("#people .people")).containsText("Aino Esimerkki");
        assertThat(contacts.of(reference).notes()).startsWith("Ei halua kouluun");
        assertThat(people.of(reference)).hasSize(2);
        look("card-written");
        page.navigate("/cases");
        look("list");
    }

    @Test
    void savingOnePartKeepsWhatIsTypedInAnother() {
        CaseReference reference = someCase.opened();
        logIn(page);
        page.navigate("/cases/" + reference);
        page.getByLabel("What was said").first().fill("Still being typed");

        addPerson("Opettaja Esimerkki", "Teacher");

        assertThat(page.locator("#people .done")).hasText("Saved.");
        assertThat(page.getByLabel("What was said").first()).hasValue("Still being typed");
        assertThat(page.locator("#people .people")).containsText("Opettaja Esimerkki");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("Still being typed");
    }

    @Test
    void aLostLoginLosesNothingThatWasTyped() {
        CaseReference reference = someCase.opened();
        logIn(page);
        page.navigate("/cases/" + reference);
        page.getByLabel("What was said").first().fill("Typed for ten minutes");
        context.clearCookies();

        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .problems")).containsText("You have been logged out");

        logIn(context.newPage());
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("Typed for ten minutes");
    }

    @Test
    void someoneElsesChangeIsShownAndNothingIsLost() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference);
        var view = contacts.of(reference);
        Page other = context.newPage();
        other.navigate("/cases/" + reference);
        other.getByLabel("What was said").first().fill("From the other worker");
        other.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(other.locator("#contact .done")).hasText("Saved.");

        page.getByLabel("What was said").first().fill("From me");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();

        assertThat(page.locator("#contact .problems")).containsText("Someone else has changed");
        assertThat(page.locator("#contact .differences")).containsText("From the other worker");
        assertThat(page.getByLabel("What was said").first()).hasValue("From me");
        look("card-stale");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("From me");
        assertThat(contacts.of(reference).version()).isGreaterThan(view.version());
    }

    @Test
    void aPersonIsChangedAndRemovedOnTheCard() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference + "#people");
        page.locator("#people .people > li").nth(1).locator("summary").first().click();
        page.locator("#people .people > li").nth(1).getByLabel("E-mail").fill("anna@esimerkki");
        page.getByRole(AriaRole.BUTTON, named("Save Anna Esimerkki")).click();
        assertThat(page.locator("#people .people .problems")).containsText("This is not an e-mail address");
        look("card-people-wrong");
        page.locator("#people .people > li").nth(1).getByLabel("E-mail").fill("anna.uusi@esimerkki.example");
        page.getByRole(AriaRole.BUTTON, named("Save Anna Esimerkki")).click();
        assertThat(page.locator("#people .people")).containsText("anna.uusi@esimerkki.example");

        page.locator("#people .people > li").nth(1).locator("summary").first().click();
        page.getByRole(AriaRole.BUTTON, named("Remove Anna Esimerkki from the card"))
                .click();
        assertThat(page.locator("#people .people")).not().containsText("Anna Esimerkki");
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgainAndMeetsWhatOthersWrote() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference);
        page.route("**/drafts/**", Route::abort);
        page.getByLabel("What was said").first().fill("Typed before the crash");
        assertThat(page.locator("#contact .kept")).containsText("Luukku does not answer");
        page.unroute("**/drafts/**");
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#contact .kept")).hasText("Not saved yet; kept as a draft.");
        page.close();
        contacts.write(
                reference,
                new ContactText("parent", "Anna Esimerkki", "050 123 4567", "Worried about school.", 1),
                List.of());

        page = context.newPage();
        page.navigate("/cases/" + reference);
        assertThat(page.locator("#contact .draft")).containsText("You had not saved this");
        look("card-draft");
        page.getByRole(AriaRole.BUTTON, named("Continue")).click();
        assertThat(page.getByLabel("What was said").first()).hasValue("Typed before the crash");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .differences")).containsText("050 123 4567");
        assertThat(page.locator("#contact").getByLabel("Phone")).hasValue("050 123 4567");
        look("card-draft-overtaken");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("Typed before the crash");
        assertThat(contacts.of(reference).callerPhone()).isEqualTo("050 123 4567");
        page.reload();
        assertThat(page.locator("#contact .draft")).hasCount(0);
    }

    @Test
    void aDraftIsThrownAway() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference + "#goals");
        page.locator("#goals").getByLabel("The goal, in their words").fill("Not this");
        assertThat(page.locator("#goals .kept")).hasText("Not saved yet; kept as a draft.");
        page.reload();
        assertThat(page.locator("#goals .draft")).isVisible();
        page.locator("#goals").getByLabel("The goal, in their words").fill("Something else");
        assertThat(page.locator("#goals .kept")).containsText("Choose above first");
        page.reload();
        page.locator("#goals").getByRole(AriaRole.BUTTON, inside("Continue")).click();
        assertThat(page.locator("#goals").getByLabel("The goal, in their words"))
                .hasValue("Not this");
        page.reload();
        page.locator("#goals").getByRole(AriaRole.BUTTON, inside("Throw away")).click();
        assertThat(page.locator("#goals .draft")).hasCount(0);
        page.reload();
        assertThat(page.locator("#goals").getByLabel("The goal, in their words"))
                .hasValue("");
        assertThat(page.locator("#goals .draft")).hasCount(0);
    }

    @Test
    void goalsServicesAndTheSummaryAreWrittenWithTheKeyboardAlone() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference + "#goals");
        assertThat(page.locator("#goals").getByLabel("The goal, in their words"))
                .isFocused();
        type("Aamut ilman itkua", "Tab", "Aino", "Tab", "4", "Tab", "Tab", "Space", "Tab", "Tab", "Enter");
        assertThat(page.locator("#goals .done")).hasText("Saved.");
        assertThat(page.locator("#goals .people")).containsText("Behind it: the family, the worker");

        page.navigate("/cases");
        page.navigate("/cases/" + reference + "#services");
        type("Tab", "Enter", "Tab", "Puheterapia", "Tab", "Public", "Tab", "Terveysasema", "Tab", "Tab", "1.2.2026");
        type("Tab", "Enter");
        assertThat(page.locator("#services .done")).hasText("Saved.");
        assertThat(page.locator("#services .people")).containsText("since 1.2.2026");

        page.navigate("/cases");
        page.navigate("/cases/" + reference + "#summary");
        type("Tab", "Enter", "Tab", "Aino asuu isän luona joka toinen viikko.", "Tab", "Enter");
        assertThat(page.locator("#summary .done")).hasText("Saved.");
        page.keyboard().press("Tab");
        type("Tab", "Anna", "Tab", "Enter");
        assertThat(page.locator("#summary .tag")).containsText("Approved by Anna Esimerkki");
        assertThat(summaries.of(reference).isApproved()).isTrue();
    }

    @Test
    void theWholeCardIsReadAtAGlance() {
        CaseReference reference = someFamily.consented();
        planning.plan(
                reference, 8_800_000, MeetingKind.FIRST, MeetingPlace.SCHOOL, Set.of("parent", "child", "teacher"));
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText(
                        "parent",
                        "Faadumo Esimerkki",
                        null,
                        null,
                        "+252 61 2345678",
                        Language.EN,
                        true,
                        true,
                        new PersonDetails("Somali", true, "Somali", "someone", "her sister Anna", "010190-902S")));
        long child = someFamily.idOf(reference, "child");
        long teacher = someFamily.idOf(reference, "teacher");
        summaries.write(
                reference,
                "Aino lives with her mother and every other week with her father. Mornings have been hard since August.",
                -1);
        goals.add(reference, UUID.randomUUID(), goal("Aamut ilman itkua", child, 4));
        goals.add(reference, UUID.randomUUID(), goal("Yhteinen ruokapöytä kerran viikossa", null, 5));
        for (String what : List.of(
                "Clinic", "Speech therapy", "Scouts", "Peer group of parents", "Parish club", "Family work", "Tutor")) {
            services.add(
                    reference,
                    UUID.randomUUID(),
                    new ServiceText(
                            ServiceKind.PUBLIC, what, "City of Oulu", child, LocalDate.of(2026, 1, 8), null, null));
        }
        promises.write(reference, promise(teacher, "I meet Aino at the gate every morning for two weeks"));
        promises.write(reference, promise(null, "Ring the speech therapist and tell the family"));

        logIn(page);
        page.navigate("/cases/" + reference);
        assertThat(page.locator(".next")).containsText("Agree participants by");
        assertThat(page.locator("#people .facts")).containsText("Anna Esimerkki, Faadumo Esimerkki");
        assertThat(page.locator("#people .people")).containsText("Interpreter: Somali");
        assertThat(page.locator("#services .urgent")).containsText("7 services are in use");
        assertThat(page.locator("#promises .ledger")).containsText("Ossi Opettaja");
        assertThat(page.locator("#meeting")).containsText("Yhteinen ruokapöytä kerran viikossa");
        look("card-whole");
        page.locator("#people .people > li").last().locator("summary").first().click();
        assertThat(page.getByLabel("Identity code").nth(3)).hasValue("010190-••••");
        look("card-person");
    }

    private GoalText goal(String words, Long wisher, int commitment) {
        return new GoalText(words, wisher, commitment, true, true, false, GoalStatus.OPEN, "");
    }

    private NewPromise promise(Long owner, String what) {
        return new NewPromise(UUID.randomUUID(), owner, what, days.today().plusDays(20));
    }

    /** Presses keys that have a name, types everything else. */
    private void type(String... keys) {
        for (String key : keys) {
            if (Set.of("Tab", "Enter", "Space").contains(key)) {
                page.keyboard().press(key);
            } else {
                page.keyboard().type(key);
            }
        }
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private void addPerson(String name, String role) {
        var form = page.locator("#people .add");
        form.getByLabel("Name").fill(name);
        form.getByLabel("Who they are").selectOption(role.toLowerCase());
        page.getByRole(AriaRole.BUTTON, named("Add person")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void logIn(Page page) {
        page.navigate("/login");
        page.getByLabel("Login").fill("duty");
        page.getByLabel("Password").fill("duty");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    /** Asks axe, on a desk's width and a phone's, and leaves a picture of each in target/pictures. */
    private void look(String name) {
        picture(name);
        page.setViewportSize(PHONE_WIDTH, 740);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s fits a phone's width", name)
                .isLessThanOrEqualTo(PHONE_WIDTH);
        picture(name + "-phone");
        page.setViewportSize(1200, 900);
        page.bringToFront();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as(name)
                .isEmpty();
    }
}
