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
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
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
import org.springframework.test.context.TestPropertySource;

/** The card as a person uses it: on a phone's width, with the keyboard, with axe looking on. */
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
        assertThat(page.locator("#contact .now")).containsText("From the other worker");
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
        page.locator("#people .people > li").nth(1).locator("summary").click();
        page.locator("#people .people > li").nth(1).getByLabel("E-mail").fill("anna@esimerkki");
        page.getByRole(AriaRole.BUTTON, named("Save Anna Esimerkki")).click();
        assertThat(page.locator("#people .people .problems")).containsText("This is not an e-mail address");
        look("card-people-wrong");
        page.locator("#people .people > li").nth(1).getByLabel("E-mail").fill("anna.uusi@esimerkki.example");
        page.getByRole(AriaRole.BUTTON, named("Save Anna Esimerkki")).click();
        assertThat(page.locator("#people .people")).containsText("anna.uusi@esimerkki.example");

        page.locator("#people .people > li").nth(1).locator("summary").click();
        page.getByRole(AriaRole.BUTTON, named("Remove Anna Esimerkki from the card"))
                .click();
        assertThat(page.locator("#people .people")).not().containsText("Anna Esimerkki");
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
