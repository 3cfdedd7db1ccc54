package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SentContactView;
import fi.luukku.casefile.SentContacts;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The contact page by keyboard alone, on a phone and on a desk, in three languages, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=duty",
            "luukku.access.users[0].password={noop}duty",
            "luukku.access.users[0].name=Päivi Päivystäjä",
            "luukku.access.users[0].roles=PHONE_DUTY"
        })
class ContactInBrowserIT {

    private static final int MOST_TABS = 60;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    EngineClock clock;

    @Autowired
    SentContacts sentContacts;

    @Autowired
    JdbcClient database;

    @Value("${server.port}")
    int port;

    private final String mark = UUID.randomUUID().toString();

    @ParameterizedTest(name = "{0}, {1} wide")
    @CsvSource({"fi, 360", "sv, 1280", "en, 360"})
    void isFilledInMendedAndSentByKeyboardAlone(String language, int width) {
        try (BrowserContext person = chromium.person(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setBaseURL("http://localhost:" + port))) {
            Page page = person.newPage();
            String name = "contact-" + language;
            page.navigate("/contact");
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("main")).containsText("112");
            assertThat(page.locator(".call-first")).isHidden();
            look(page, name);

            tabTo(page, "urgent");
            page.keyboard().press("Space");
            assertThat(page.locator(".call-first")).isVisible();
            assertThat(page.locator(".call-first")).containsText("08 000 0009");
            tabTo(page, "callerRole");
            page.keyboard().press("Space");
            tabTo(page, "areaCode");
            page.keyboard().type("Kaak");
            tabTo(page, "words");
            page.keyboard().type("Barnet sover inte. " + mark);
            tabTo(page, "reachBy");
            page.keyboard().press("Space");
            tabTo(page, "phone");
            page.keyboard().type("040");
            tabTo(page, "interpreter");
            page.keyboard().press("Space");
            tabTo(page, "name");
            page.keyboard().type("أمينة");
            clock.move(Duration.ofSeconds(4));
            page.keyboard().press("Enter");

            assertThat(page.locator(".problems")).isVisible();
            assertThat(page.locator("#phone-error")).isVisible();
            assertThat(page.locator("#interpreterLanguage-error")).isVisible();
            assertThat(page.locator("#name")).hasValue("أمينة");
            look(page, name + "-wrong");
            tabTo(page, "phone");
            page.keyboard().press("Control+a");
            page.keyboard().type("+46 70 123 45 67");
            tabTo(page, "interpreterLanguage");
            page.keyboard().type("Somali");
            page.keyboard().press("Enter");

            page.waitForURL("**/contact/received/**");
            assertThat(page.locator("main")).containsText("112");
            assertThat(page.locator("[role=status]")).not().isEmpty();
            look(page, name + "-received");
        }
        SentContactView sent = sentContacts.of(reference()).orElseThrow();
        assertThat(sent.urgent()).isTrue();
        assertThat(sent.interpreterLanguage()).isEqualTo("Somali");
        assertThat(sent.language().code()).isEqualTo(language);
    }

    @Test
    void theWorkerReadsItOnTheCard() {
        try (BrowserContext sender =
                chromium.person(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port + "/"))) {
            Page page = sender.newPage();
            page.navigate("/contact?lang=sv");
            page.locator("#callerRole").check();
            page.locator("#areaCode").selectOption("KAA");
            page.locator("#changeCodes").check();
            page.locator("#words").fill("Barnet sover inte.\nVi orkar inte. " + mark);
            page.locator("#reachBy").check();
            page.locator("#phone").fill("+46 70 123 45 67");
            page.locator("#reachNote").fill("Kvällar");
            page.locator("#childName").fill("Lapsi Esimerkki");
            clock.move(Duration.ofSeconds(4));
            page.locator("button[type=submit]").click();
            page.waitForURL("**/contact/received/**");
        }
        try (BrowserContext worker = chromium.person(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setBaseURL("http://localhost:" + port))) {
            Page page = worker.newPage();
            page.navigate("/login");
            page.locator("[name=username]").fill("duty");
            page.locator("[name=password]").fill("duty");
            page.keyboard().press("Enter");
            page.waitForURL("http://localhost:" + port + "/");
            page.navigate("/cases/" + reference() + "#contact");
            assertThat(page.locator("#contact .sent")).containsText("Vi orkar inte. " + mark);
            assertThat(page.locator("#contact .sent")).containsText("Divorce or separation");
            assertThat(page.locator("#contact .sent")).containsText("By phone, Kvällar");
            assertThat(page.locator("#contact [name=callerPhone]")).hasValue("+46 70 123 45 67");
            assertThat(page.locator("#people")).containsText("Lapsi Esimerkki");
            look(page, "contact-card");
        }
    }

    private CaseReference reference() {
        return database.sql("select reference from sent_contact where words like ?")
                .param("%" + mark + "%")
                .query((row, number) -> new CaseReference(row.getString(1)))
                .single();
    }

    /** As somebody does who has no mouse: until the field has the cursor. */
    private static void tabTo(Page page, String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("document.activeElement.id");
            assertThat(focused).as("what only robots see").isNotEqualTo("website");
            if (id.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("No key leads to " + id);
    }

    private static void look(Page page, String name) {
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s does not scroll sideways", name)
                .isLessThanOrEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on %s", name)
                .isEmpty();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Looks.PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
