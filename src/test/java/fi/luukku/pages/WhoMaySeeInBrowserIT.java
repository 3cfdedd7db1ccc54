package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Keyboard;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.consent.SomeConsent;
import fi.luukku.meeting.SomeMeeting;
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

/** Being refused, breaking the glass, and who may know what, as workers use it: by keyboard, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import({SomeCase.class, SomeConsent.class, SomeMeeting.class})
class WhoMaySeeInBrowserIT {

    private static final String NGO = "jaana@jarjesto.example";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

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
    private Keyboard keys;

    @BeforeEach
    void openPage() {
        context = chromium.personAt(port);
        page = context.newPage();
        keys = new Keyboard(page);
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

        keys.enter("Break the glass…").to("Why must you see this card now?");
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
        page.waitForURL("**/cases/" + reference);
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
    void whoMayKnowWhatIsWrittenDownAndWithdrawnWithTheKeyboardAlone() {
        CaseReference reference = someConsent.agreed(NGO, true);
        logIn("duty");
        page.navigate("/cases/" + reference + "#consent");
        assertThat(page.locator("#consent .grants")).containsText("may know about: home, leisure");
        keys.enter("Write down who else may know").enter("Write it down");
        assertThat(page.locator("#consent .problems")).containsText("Choose who may know");
        assertThat(page.locator("#consent .problems")).isFocused();
        look("consent-grant-wrong");
        keys.press("Tab").press("Enter").isAt("Who may know");
        keys.type("Child welfare")
                .to("What they may know about: Services")
                .press("Space")
                .enter("Write it down");
        assertThat(page.locator("#consent .done")).hasText("Saved.");
        assertThat(page.locator("#consent .people")).containsText("Child welfare, anybody in the area");
        keys.isAt("Write down who else may know");
        look("consent-grants");

        keys.backTo("Withdraw: Jaana Järjestö, NGO coordinator").press("Enter");
        keys.enter("Yes, withdraw: Jaana Järjestö, NGO coordinator");
        assertThat(page.locator("#consent .done")).hasText("Saved.");
        keys.isAt("Saved.");
        keys.enter("Over (1)");
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

    private void look(String name) {
        Looks.at(page, name);
    }
}
