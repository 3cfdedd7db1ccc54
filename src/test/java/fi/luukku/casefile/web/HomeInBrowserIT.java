package fi.luukku.casefile.web;

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
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Home, search and cases of one family as a person uses them: on a phone's width, with the keyboard, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import(SomeCase.class)
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=duty",
            "luukku.access.users[0].password={noop}duty",
            "luukku.access.users[0].name=Päivi Päivystäjä",
            "luukku.access.users[0].roles=PHONE_DUTY"
        })
class HomeInBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PHONE_WIDTH = 360;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SomeCase someCase;

    @Autowired
    CaseSteps steps;

    @Value("${server.port}")
    int port;

    /** A family name nobody else has. */
    private final String family = "Esim" + UUID.randomUUID().toString().replaceAll("[^bdf]", "") + "nen";

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
    void aFamilyIsFoundWithTheKeyboardAlone() {
        CaseReference reference = someCase.written();
        someCase.child(reference, "Åke " + family);
        logIn(page);
        page.navigate("/");
        assertThat(page.locator("#home-words")).isFocused();
        look("home");

        page.keyboard().type(family + " ake");
        page.keyboard().press("Enter");

        assertThat(page.locator(".hits")).containsText("Name: Åke " + family + ", Child");
        assertThat(page.url()).endsWith("/cases/search");
        look("search");
        page.reload();
        page.locator(".hits a").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Case " + reference);

        page.navigate("/cases/search");
        page.locator("#home-words").fill("");
        page.locator("#home-words").press("Enter");
        assertThat(page.locator("#search-problem")).hasText("Write a reference, a name or a phone number.");
        look("search-empty");
        page.navigate("/cases");
        look("list-paged");
    }

    @Test
    void twoCasesOfOneFamilyAreJoinedWithTheKeyboardAlone() {
        CaseReference first = someCase.opened();
        someCase.child(first, "Wilma " + family);
        CaseReference second = someCase.opened();
        someCase.child(second, "Vilma " + family);
        logIn(page);
        page.navigate("/cases/" + second);
        assertThat(page.locator(".family")).containsText("This may be the same family as " + first);
        look("card-same-family");

        page.getByRole(AriaRole.BUTTON, named("Join into " + first)).focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Case " + first);
        assertThat(page.locator(".done").first()).hasText("Case " + second + " is part of this one from now on.");
        assertThat(page.locator("#earlier")).containsText("From case " + second);
        look("card-joined");
        page.navigate("/cases/" + second);
        assertThat(page.locator("h1")).hasText("Case " + first);
    }

    @Test
    void aClosedCaseIsReopenedOnItsCard() {
        CaseReference reference = someCase.contactRecorded();
        steps.close(reference, Outcome.CONSENT_DECLINED);
        logIn(page);
        page.navigate("/cases/" + reference);
        page.getByRole(AriaRole.BUTTON, named("Reopen the case")).click();
        assertThat(page.locator("#reopen-reason-error")).hasText("Choose why the case is reopened.");
        look("card-closed");

        page.getByLabel("Why is the case needed again").selectOption("family-called");
        page.getByRole(AriaRole.BUTTON, named("Reopen the case")).click();

        assertThat(page.locator("#earlier")).containsText("Worried about school.");
        look("card-reopened");
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
