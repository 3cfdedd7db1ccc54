package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.People;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.Consents;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.notification.Language;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    static final Chromium chromium = new Chromium();

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

    @BeforeEach
    void openPage() {
        context = chromium.phoneAt(port);
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

    private void look(String name) {
        Looks.at(page, name);
    }
}
