package fi.luukku.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    SomeCase someCase;

    @Autowired
    JdbcClient database;

    @Value("${server.port}")
    int port;

    private Page page;

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
        try (var context = chromium.personAt(port)) {
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
                    .setPath(Looks.PICTURES.resolve("access-log-sheet-print.png"))
                    .setFullPage(true));
        }
    }

    /** The page of the download, which is read without Luukku. */
    private void readFile(Download file, CaseReference reference) throws Exception {
        Path unpacked = Looks.PICTURES.resolve("family-data.html").toAbsolutePath();
        try (var zip = new ZipFile(file.path().toFile())) {
            Files.createDirectories(Looks.PICTURES);
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

    private void look(String name) {
        Looks.at(page, name);
    }
}
