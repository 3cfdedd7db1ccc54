package fi.luukku.directory.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.runtime.OnDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** The directory as a person uses it: with the keyboard, on a phone's width, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
class DirectoryInBrowserIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Value("${server.port}")
    int port;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void openPage() {
        context = chromium.personAt(port);
        page = context.newPage();
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aUnitIsFoundAndAFileIsGivenWithTheKeyboardAlone() {
        logIn("coordinator");
        page.navigate("/directory");
        page.locator("#words").focus();
        page.keyboard().type("reetta");
        page.keyboard().press("Enter");
        assertThat(page.locator("main h2")).hasText("Kaakkurin koulu");
        assertThat(page.url()).endsWith("/directory");
        look("directory");

        page.navigate("/directory/upload");
        look("directory-upload");
        page.locator("#file")
                .setInputFiles(new FilePayload(
                        "KAA.csv",
                        "text/csv",
                        ("area;code;kind;name;about;email;phone;contact_name;contact_role;contact_email;contact_phone;"
                                        + "contact_languages\nKAA;koulu;scool;Koulu;;koulu@;;Reetta;;;;\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.locator("button:has-text('Take into use')").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".problems")).containsText("nothing has changed");
        assertThat(page.locator("table")).containsText("Line 2, column kind");
        look("directory-faults");

        page.locator("#file").setInputFiles(Path.of("docs", "directory", "KAA.csv"));
        page.locator("button:has-text('Check only')").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("0 new, 0 changed, 0 ended, 16 as before");
        look("directory-checked");
    }

    private void logIn(String login) {
        page.navigate("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(login);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    private void look(String name) {
        Looks.at(page, name);
    }
}
