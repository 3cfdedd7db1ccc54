package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.Consents;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Parents decide, and take it back, on a phone and with the keyboard alone, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import({SomeCase.class, SomeFamily.class})
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=own",
            "luukku.access.users[0].password={noop}own",
            "luukku.access.users[0].name=Oma Työntekijä",
            "luukku.access.users[0].roles=OWN_WORKER"
        })
class ConsentInBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PHONE_WIDTH = 360;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient database;

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
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, 740)
                .setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aParentIsAskedAnswersWithTheKeyboardAndTakesItBack() {
        CaseReference reference = someCase.contactRecorded();
        someFamily.add(reference, "teacher", "Ossi Opettaja", "opettaja@kaakkurin-koulu.example", Language.FI, false);
        logIn();
        page.navigate("/cases/" + reference + "#consent");
        page.locator("#consent").getByText("Ask by a link in a letter").click();
        click("Send the question");
        assertThat(page.locator("#consent .problems")).containsText("Tick at least one who would know.");
        look("consent-ask-wrong");
        page.locator("#consent .requests").getByLabel("Anna Esimerkki").check();
        page.locator("#consent .requests").getByLabel("Ossi Opettaja, Teacher").check();
        page.locator("#consent .requests").getByLabel("Home").check();
        page.locator("#consent .requests").getByLabel("Health").check();
        look("consent-ask");
        click("Send the question");
        assertThat(page.locator("#consent")).containsText("no answer yet");
        look("consent-asked");

        String letter = someFamily.letter(reference, "consent-request", "anna@esimerkki.example");
        page.navigate("/consent/" + SomeFamily.token(letter));
        look("consent-answer");
        tabTo("button[type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".problems")).containsText("Valitse, suostutko.");
        look("consent-answer-wrong");
        tabTo("#choice");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#choice-some")).isChecked();
        tabTo("#tick-1-home");
        page.keyboard().press("Space");
        tabTo("#hear-yes");
        page.keyboard().press("Space");
        look("consent-answer-ticked");
        tabTo("button[type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Kiitos vastauksestasi");
        look("consent-answered");
        assertThat(consents.of(reference).topics()).containsExactly("home");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("h1")).hasText("Thank you for your answer");

        String confirmed = someFamily.letter(reference, "consent-partly", "anna@esimerkki.example");
        page.navigate("/withdraw/" + SomeFamily.token(confirmed));
        look("withdraw");
        tabTo("button[type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Suostumus on peruttu");
        look("withdrawn");
        assertThat(consents.of(reference).withdrawnAt()).isNotNull();

        page.navigate("/cases/" + reference + "#consent");
        assertThat(page.locator("#consent")).containsText("The family took its consent back");
        look("consent-card-withdrawn");
        page.navigate("/consent/nothing");
        look("consent-link-unknown");
    }

    /** Goes on with the Tab key until this has the focus. */
    private void tabTo(String selector) {
        for (int presses = 0; presses < 80; presses++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    private void click(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void logIn() {
        page.navigate("/login");
        page.getByLabel("Login").fill("own");
        page.getByLabel("Password").fill("own");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    /** Asks axe, on a phone's width and a desk's, and leaves a picture of each in target/pictures. */
    private void look(String name) {
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("%s fits a phone's width", name)
                .isLessThanOrEqualTo(PHONE_WIDTH);
        picture(name + "-phone");
        page.setViewportSize(1200, 900);
        picture(name);
        page.setViewportSize(PHONE_WIDTH, 740);
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
