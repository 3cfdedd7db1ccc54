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
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.SomeConsent;
import fi.luukku.meeting.SomeMeeting;
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

/** Being refused, breaking the glass, and who may know what, as workers use it: by keyboard, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import({SomeCase.class, SomeConsent.class, SomeMeeting.class})
class WhoMaySeeInBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PHONE_WIDTH = 360;
    private static final String NGO = "jaana@jarjesto.example";

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeConsent someConsent;

    @Autowired
    SomeMeeting someMeeting;

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
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1200, 900).setBaseURL("http://localhost:" + port));
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void whoCannotWaitBreaksTheGlassWithTheKeyboardAlone() {
        CaseReference reference = someCase.openedIn("OUL");
        logIn("duty");
        page.navigate("/cases/" + reference);
        assertThat(page.locator("h1")).hasText("Case " + reference + " is not open to you");
        look("refused");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Break the glass…"))
                .focus();
        page.keyboard().press("Enter");
        page.getByLabel("Why must you see this card now?").focus();
        look("break-glass");
        page.keyboard().type("Because");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".problems")).isFocused();
        look("break-glass-too-short");
        page.getByLabel("Why must you see this card now?").fill("The child called and is afraid to go home.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Case " + reference);
        assertThat(page.locator("#timeline")).containsText("“The child called and is afraid to go home.”");
        look("glass-broken");
    }

    @Test
    void whoLosesSightWhileTypingIsToldSoAndKeepsWhatWasTyped() {
        CaseReference reference = someCase.openedIn("OUL");
        logIn("duty");
        page.navigate("/cases/" + reference + "/break-glass");
        page.getByLabel("Why must you see this card now?").fill("The child called and is afraid to go home.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.getByLabel("What was said").first().fill("Typed while it was open");
        database.sql("update broken_glass set broken_at = broken_at - interval '2 h',"
                        + " open_until = open_until - interval '2 h' where reference = ?")
                .param(reference.value())
                .update();

        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();

        assertThat(page.locator("#contact .problems"))
                .containsText("Not saved. This case is not in an area you work in");
        assertThat(page.getByLabel("What was said").first()).hasValue("Typed while it was open");
    }

    @Test
    void whoMayKnowWhatIsWrittenDownAndWithdrawnOnTheCard() {
        CaseReference reference = someConsent.agreed(NGO, true);
        logIn("duty");
        page.navigate("/cases/" + reference + "#consent");
        assertThat(page.locator("#consent .grants")).containsText("may know about: home, leisure");
        page.locator("#consent").getByText("Write down who else may know").click();
        page.getByRole(AriaRole.BUTTON, named("Write it down")).click();
        assertThat(page.locator("#consent .problems")).containsText("Choose who may know");
        look("consent-grant-wrong");
        page.locator("#consent").getByLabel("Who may know").selectOption("child-welfare");
        page.locator("#consent").getByLabel("Services").check();
        page.getByRole(AriaRole.BUTTON, named("Write it down")).click();
        assertThat(page.locator("#consent .done")).hasText("Saved.");
        assertThat(page.locator("#consent .people")).containsText("Child welfare, anybody in the area");
        look("consent-grants");

        page.getByLabel("Withdraw: Jaana Järjestö, NGO coordinator", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Yes, withdraw: Jaana Järjestö, NGO coordinator"))
                .click();
        assertThat(page.locator("#consent .done")).hasText("Saved.");
        page.locator("#consent").getByText("Over (1)").click();
        assertThat(page.locator("#consent .grants")).containsText("withdrawn");
        look("consent-withdrawn");
    }

    @Test
    void whoReadsByConsentSeesThatPartAndNothingElse() {
        CaseReference reference = someConsent.agreed(NGO, true);
        someMeeting.written(reference, "Isovanhemmat lähellä", "Ei halua kouluun", "Kerho sujuu", "Aamut ilman itkua");
        logIn("ngo");
        page.navigate("/cases/" + reference);

        assertThat(page.locator("#meeting")).containsText("Isovanhemmat lähellä");
        assertThat(page.locator(".card-section")).hasCount(1);
        assertThat(page.locator(".card form")).hasCount(0);
        look("card-by-consent");
        page.navigate("/cases/KAA-1999-0001");
        look("refused-without-consent");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void logIn(String login) {
        page.navigate("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(login);
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
