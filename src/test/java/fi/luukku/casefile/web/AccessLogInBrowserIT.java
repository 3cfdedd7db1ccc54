package fi.luukku.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The access log as a coordinator and a family read it, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import(SomeCase.class)
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=coordinator",
            "luukku.access.users[0].password={noop}coordinator",
            "luukku.access.users[0].name=Kaisa Koordinaattori",
            "luukku.access.users[0].roles=COORDINATOR"
        })
class AccessLogInBrowserIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int PHONE_WIDTH = 360;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    SomeCase someCase;

    @Autowired
    JdbcClient database;

    @Value("${server.port}")
    int port;

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

    @Test
    void aCoordinatorAnswersAFamilyThatAsksWhoHasSeenItsData() throws Exception {
        CaseReference reference = someCase.written();
        entry(
                reference,
                "2026-11-30T07:12:00Z",
                "duty",
                "Päivi Päivystäjä",
                "PHONE_DUTY",
                "CHANGED",
                "contact",
                "AREA");
        entry(reference, "2026-11-30T12:40:00Z", "own", "Oma Työntekijä", "OWN_WORKER", "VIEWED", "card", "OWN_CASE");
        entry(reference, "2026-12-01T06:03:00Z", "ngo", "Jaana Järjestö", "NGO_COORDINATOR", "DENIED", "card", "ROLE");
        entry(reference, "2026-12-01T08:30:00Z", "link", "", "teacher", "CHANGED", "promise", "LINK");
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1200, 900)
                .setAcceptDownloads(true)
                .setBaseURL("http://localhost:" + port))) {
            page = context.newPage();
            page.navigate("/login");
            page.getByLabel("Login").fill("coordinator");
            page.getByLabel("Password").fill("coordinator");
            page.keyboard().press("Enter");
            page.waitForURL(address -> !address.endsWith("/login"));
            page.navigate("/cases/" + reference);
            page.getByText("Who has seen this family’s data").click();

            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Who has seen this family’s data, and why");
            look("access-log");
            page.locator("#log-from").fill("1.12.2026");
            page.locator("#log-to").fill("31.12.2026");
            page.locator("#log-to").press("Enter");
            assertThat(page.locator("main")).containsText("Tuesday 1 December 2026");
            page.locator("#log-from").fill("31.2.2026");
            page.locator("#log-from").press("Enter");
            assertThat(page.locator(".problems")).containsText("There is no such day");
            look("access-log-wrong-day");

            page.navigate("/cases/" + reference + "/access-log");
            Download file = page.waitForDownload(
                    () -> page.getByText("Download in Finnish").click());
            assertThat(file.suggestedFilename()).isEqualTo(reference + ".zip");
            readFile(file, reference);

            page.navigate("/cases/" + reference + "/access-log");
            page.getByText("Sheet in Finnish").click();
            assertThat(page.locator("main")).containsText("Katsoi: perhekortti");
            look("access-log-sheet");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("access-log-sheet-print.png"))
                    .setFullPage(true));
        }
    }

    /** The page of the download, which is read without Luukku. */
    private void readFile(Download file, CaseReference reference) throws Exception {
        Path unpacked = PICTURES.resolve("family-data.html").toAbsolutePath();
        try (var zip = new ZipFile(file.path().toFile())) {
            Files.createDirectories(PICTURES);
            Files.write(
                    unpacked,
                    zip.getInputStream(zip.getEntry(reference + ".html")).readAllBytes());
        }
        page.navigate(unpacked.toUri().toString());
        assertThat(page.locator("body")).containsText("Worried about school.");
        look("family-data");
    }

    private void entry(CaseReference reference, String at, String... fields) {
        database.sql("insert into access_log (at, who, name, roles, action, what, ground, case_reference)"
                        + " values (?::timestamptz, ?, ?, ?, ?, ?, ?, ?)")
                .param(at)
                .params((Object[]) fields)
                .param(reference.value())
                .update();
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
