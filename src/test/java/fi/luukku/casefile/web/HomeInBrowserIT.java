package fi.luukku.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Keyboard;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.SomeCase;
import fi.luukku.runtime.OnDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

    @RegisterExtension
    static final Chromium chromium = new Chromium();

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
        keys.enter(reference.value());
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

        keys.enter("Join into " + first);

        assertThat(page.locator("h1")).hasText("Case " + first);
        assertThat(page.locator(".done").first()).hasText("Case " + second + " is part of this one from now on.");
        assertThat(page.locator("#earlier")).containsText("From case " + second);
        look("card-joined");
        page.navigate("/cases/" + second);
        assertThat(page.locator("h1")).hasText("Case " + first);
    }

    @Test
    void aClosedCaseIsReopenedOnItsCardWithTheKeyboardAlone() {
        CaseReference reference = someCase.contactRecorded();
        steps.close(reference, Outcome.CONSENT_DECLINED);
        logIn(page);
        page.navigate("/cases/" + reference);
        keys.enter("Reopen the case");
        assertThat(page.locator("#reopen-reason-error")).hasText("Choose why the case is reopened.");
        look("card-closed");

        keys.isAt("Why is the case needed again");
        keys.type("The family called again").enter("Reopen the case");

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

    private void look(String name) {
        Looks.at(page, name);
    }
}
