package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.SomeCase;
import fi.luukku.handover.HandOverAsking;
import fi.luukku.handover.HandOverStatus;
import fi.luukku.handover.HandOvers;
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
import org.springframework.test.context.TestPropertySource;

/** A hand-over on the card and on its receiver's page, on a phone and on a desk, with axe looking on. */
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
class OutcomesInBrowserIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    HandOverAsking asking;

    @Autowired
    HandOvers handOvers;

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
    void aReceiverIsChosenOnTheCardAndAnswersByLinkWithTheKeyboard() {
        CaseReference reference = someCase.written();
        logIn();
        page.navigate("/cases/" + reference + "#handover");
        page.locator("#handover summary").click();
        page.getByLabel("Receiver, when not in the list").fill("Perheneuvola");
        page.getByLabel("Their e-mail").fill("neuvola");
        page.getByLabel("What the receiver is told").fill("Anna Esimerkki, 040 000 0000, toivoo keskusteluapua.");
        click("Save hand-over");
        assertThat(page.locator("#handover .problems")).containsText("This is not an e-mail address.");
        look("hand-over-card-wrong");
        page.getByLabel("Their e-mail").fill("neuvola@example.fi");
        page.getByLabel("The family agrees that this receiver is told exactly this")
                .check();
        click("Save hand-over");
        assertThat(page.locator("#handover .done")).hasText("Saved.");
        look("hand-over-card");

        asking.ask(reference);
        page.navigate(
                "/hand-over/" + SomeFamily.token(someFamily.letter(reference, "hand-over", "neuvola@example.fi")));
        assertThat(page.locator("blockquote")).containsText("keskusteluapua");
        look("hand-over-receiver");
        click("Lähetä vastaus");
        assertThat(page.locator(".problems")).containsText("Valitse, otatteko perheen vastaan.");
        look("hand-over-receiver-wrong");
        page.getByLabel("Emme voi ottaa vastaan").focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().type("Meillä on puolen vuoden jono. Kotipalvelu voisi auttaa heti.");
        page.keyboard().press("Tab");
        page.keyboard().type("Nea Neuvola");
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("Te ette voi ottaa perhettä vastaan.");
        assertThat(page.locator("main")).not().containsText("Anna Esimerkki");
        look("hand-over-receiver-refused");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Svenska"))
                .click();
        assertThat(page.locator(".done")).containsText("Ni kan inte ta emot familjen.");

        page.navigate("/cases/" + reference + "#handover");
        assertThat(page.locator("#handover")).containsText("Cannot take it, said Nea Neuvola");
        look("hand-over-card-refused");
        assertThat(handOvers.of(reference).getFirst().status()).isEqualTo(HandOverStatus.DECLINED);
    }

    @Test
    void aConcernIsRaisedAndItsNotificationWrittenOnTheCard() {
        CaseReference reference = someCase.written();
        logIn();
        page.navigate("/cases/" + reference + "#childwelfare");
        page.locator("#childwelfare summary").click();
        click("Raise the concern");
        assertThat(page.locator("#childwelfare .problems")).containsText("Write what worries you.");
        page.getByLabel("What worries you").fill("Mustelmia käsivarsissa maanantaina.");
        page.getByLabel("The child may be in danger now").check();
        look("concern-card");
        click("Raise the concern");
        assertThat(page.locator("#childwelfare")).containsText("The child may be in danger now. Ring 112 first");

        page.getByLabel("Who makes it").selectOption("A worker alone");
        page.getByLabel("Does the family know").selectOption("No, not yet");
        click("Save notification 1");
        assertThat(page.locator("#childwelfare .problems")).containsText("Write why the family was not told.");
        look("notification-card-wrong");
        page.getByLabel("If they do not know: why").fill("Vaarantaisi lapsen.");
        click("Save notification 1");
        assertThat(page.locator("#childwelfare .done")).hasText("Saved.");
        assertThat(page.locator("#childwelfare")).containsText("the download of their data leaves it out");
        look("notification-card");
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
