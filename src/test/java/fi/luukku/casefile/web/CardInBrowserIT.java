package fi.luukku.casefile.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Keyboard;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonDetails;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.SomeCase;
import fi.luukku.casefile.Summaries;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.notification.Language;
import fi.luukku.plan.GoalStatus;
import fi.luukku.plan.GoalText;
import fi.luukku.plan.Goals;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.Promises;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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

/** The card as a person uses it: on a phone's width, with the keyboard, with axe looking on. */
@OnDatabase
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "camunda.client.enabled=false")
@Import({SomeCase.class, SomeFamily.class})
@TestPropertySource(
        properties = {
            "luukku.access.users[0].login=duty",
            "luukku.access.users[0].password={noop}duty",
            "luukku.access.users[0].name=Päivi Päivystäjä",
            "luukku.access.users[0].roles=PHONE_DUTY"
        })
class CardInBrowserIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    SomeCase someCase;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    Goals goals;

    @Autowired
    ServicesInUse services;

    @Autowired
    Promises promises;

    @Autowired
    Summaries summaries;

    @Autowired
    WorkingDays days;

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
        assertThat(page.locator("#contact .differences")).containsText("From the other worker");
        assertThat(page.getByLabel("What was said").first()).hasValue("From me");
        look("card-stale");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("From me");
        assertThat(contacts.of(reference).version()).isGreaterThan(view.version());
    }

    @Test
    void aPersonIsAddedChangedAndRemovedWithTheKeyboardAlone() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference);
        keys.enter("Change Anna Esimerkki")
                .to("E-mail")
                .replace("anna@esimerkki")
                .press("Enter");
        assertThat(page.locator("#people .people .problems")).containsText("This is not an e-mail address");
        assertThat(page.locator("#people .people .problems")).isFocused();
        look("card-people-wrong");
        keys.press("Tab").press("Enter").isAt("E-mail");
        keys.replace("anna.uusi@esimerkki.example").enter("Save Anna Esimerkki");
        assertThat(page.locator("#people .people")).containsText("anna.uusi@esimerkki.example");
        keys.isAt("Change Anna Esimerkki");
        look("card-people-saved");

        keys.enter("Add a person")
                .to("Name")
                .type("Ossi Opettaja")
                .to("Who they are")
                .type("Teacher");
        keys.enter("Add person");
        assertThat(page.locator("#people .people")).containsText("Ossi Opettaja");
        keys.isAt("Add a person");
        keys.backTo("Change Ossi Opettaja").press("Enter").enter("Remove Ossi Opettaja from the card");
        assertThat(page.locator("#people .people")).not().containsText("Ossi Opettaja");
        keys.isAt("Saved.");
    }

    @Test
    void whatWasTypedAndNotSavedIsOfferedAgainAndMeetsWhatOthersWrote() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference);
        page.route("**/drafts/**", Route::abort);
        page.getByLabel("What was said").first().fill("Typed before the crash");
        assertThat(page.locator("#contact .kept")).containsText("Luukku does not answer");
        page.unroute("**/drafts/**");
        page.evaluate("dispatchEvent(new Event('online'))");
        assertThat(page.locator("#contact .kept")).hasText("Not saved yet; kept as a draft.");
        page.close();
        contacts.write(
                reference,
                new ContactText("parent", "Anna Esimerkki", "050 123 4567", "Worried about school.", 1),
                List.of());

        page = context.newPage();
        page.navigate("/cases/" + reference);
        assertThat(page.locator("#contact .draft")).containsText("You had not saved this");
        look("card-draft");
        page.getByRole(AriaRole.BUTTON, named("Continue")).click();
        assertThat(page.getByLabel("What was said").first()).hasValue("Typed before the crash");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .differences")).containsText("050 123 4567");
        assertThat(page.locator("#contact").getByLabel("Phone")).hasValue("050 123 4567");
        look("card-draft-overtaken");
        page.getByRole(AriaRole.BUTTON, named("Save contact")).click();
        assertThat(page.locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("Typed before the crash");
        assertThat(contacts.of(reference).callerPhone()).isEqualTo("050 123 4567");
        page.reload();
        assertThat(page.locator("#contact .draft")).hasCount(0);
    }

    @Test
    void aDraftIsThrownAway() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference + "#goals");
        page.locator("#goals").getByLabel("The goal, in their words").fill("Not this");
        assertThat(page.locator("#goals .kept")).hasText("Not saved yet; kept as a draft.");
        page.reload();
        assertThat(page.locator("#goals .draft")).isVisible();
        page.locator("#goals").getByLabel("The goal, in their words").fill("Something else");
        assertThat(page.locator("#goals .kept")).containsText("Choose above first");
        page.reload();
        page.locator("#goals .draft").waitFor();
        keys.isAt("The goal, in their words");
        keys.backTo("Continue").press("Enter").isAt("The goal, in their words");
        assertThat(page.locator("#goals").getByLabel("The goal, in their words"))
                .hasValue("Not this");
        page.reload();
        page.locator("#goals .draft").waitFor();
        keys.isAt("The goal, in their words");
        keys.backTo("Throw away").press("Enter");
        assertThat(page.locator("#goals .draft")).hasCount(0);
        keys.isAt("The goal, in their words");
        page.reload();
        assertThat(page.locator("#goals").getByLabel("The goal, in their words"))
                .hasValue("");
        assertThat(page.locator("#goals .draft")).hasCount(0);
    }

    @Test
    void goalsServicesConsentNotesAndTheSummaryAreWrittenWithTheKeyboardAlone() {
        CaseReference reference = someCase.written();
        logIn(page);
        page.navigate("/cases/" + reference + "#goals");
        keys.isAt("The goal, in their words");
        keys.type("Aamut ilman itkua")
                .to("Whose wish")
                .type("Aino")
                .to("How much they want to commit")
                .type("4");
        keys.to("Who stands behind it: The worker").press("Space").enter("Add goal");
        assertThat(page.locator("#goals .done")).hasText("Saved.");
        assertThat(page.locator("#goals .people")).containsText("Behind it: the family, the worker");
        keys.isAt("Add a goal");
        keys.backTo("Change the goal: Aamut ilman itkua")
                .press("Enter")
                .to("How it stands")
                .type("Reached");
        keys.enter("Save the goal: Aamut ilman itkua");
        assertThat(page.locator("#goals .tag")).containsText("Reached");
        keys.isAt("Change the goal: Aamut ilman itkua");

        keys.enter("Add a service")
                .to("What service")
                .type("Puheterapia")
                .to("Kind")
                .type("Public");
        keys.to("Since when").type("1.2.2026").press("Enter");
        assertThat(page.locator("#services .done")).hasText("Saved.");
        assertThat(page.locator("#services .people")).containsText("since 1.2.2026");

        page.navigate("/cases/" + reference);
        keys.enter("Write the summary").to("The family’s situation").type("Aino asuu kahdessa kodissa.");
        keys.enter("Save summary");
        assertThat(page.locator("#summary .done")).hasText("Saved.");
        keys.isAt("Change the summary");
        keys.enter("The family has approved it");
        assertThat(page.locator("#summary .problems")).isFocused();
        keys.press("Tab").press("Enter").isAt("Who of the family approved it");
        keys.type("Anna").enter("The family has approved it");
        assertThat(page.locator("#summary .tag")).containsText("Approved by Anna Esimerkki");
        assertThat(summaries.of(reference).isApproved()).isTrue();
        keys.isAt("Saved.");

        keys.to("Who of the guardians decided")
                .type("Anna")
                .to("What the parents said")
                .type("Sopii.");
        keys.enter("Save consent notes");
        assertThat(page.locator("#consent .done")).hasText("Saved.");
        keys.isAt("Save consent notes");
        look("card-keyboard");
    }

    @Test
    void theWholeCardIsReadAtAGlance() {
        CaseReference reference = someFamily.consented();
        planning.plan(
                reference, 8_800_000, MeetingKind.FIRST, MeetingPlace.SCHOOL, Set.of("parent", "child", "teacher"));
        people.add(
                reference,
                UUID.randomUUID(),
                new PersonText(
                        "parent",
                        "Faadumo Esimerkki",
                        null,
                        null,
                        "+252 61 2345678",
                        Language.EN,
                        true,
                        true,
                        new PersonDetails("Somali", true, "Somali", "someone", "her sister Anna", "010190-902S")));
        long child = someFamily.idOf(reference, "child");
        long teacher = someFamily.idOf(reference, "teacher");
        summaries.write(
                reference,
                "Aino lives with her mother and every other week with her father. Mornings have been hard since August.",
                -1);
        goals.add(reference, UUID.randomUUID(), goal("Aamut ilman itkua", child, 4));
        goals.add(reference, UUID.randomUUID(), goal("Yhteinen ruokapöytä kerran viikossa", null, 5));
        for (String what : List.of(
                "Clinic", "Speech therapy", "Scouts", "Peer group of parents", "Parish club", "Family work", "Tutor")) {
            services.add(
                    reference,
                    UUID.randomUUID(),
                    new ServiceText(
                            ServiceKind.PUBLIC, what, "City of Oulu", child, LocalDate.of(2026, 1, 8), null, null));
        }
        promises.write(reference, promise(teacher, "I meet Aino at the gate every morning for two weeks"));
        promises.write(reference, promise(null, "Ring the speech therapist and tell the family"));

        logIn(page);
        page.navigate("/cases/" + reference);
        assertThat(page.locator(".next")).containsText("Agree participants by");
        assertThat(page.locator("#people .facts")).containsText("Anna Esimerkki, Faadumo Esimerkki");
        assertThat(page.locator("#people .people")).containsText("Interpreter: Somali");
        assertThat(page.locator("#services .urgent")).containsText("7 services are in use");
        assertThat(page.locator("#promises .ledger")).containsText("Ossi Opettaja");
        assertThat(page.locator("#meeting")).containsText("Yhteinen ruokapöytä kerran viikossa");
        look("card-whole");
        page.locator("#people .people > li").last().locator("summary").first().click();
        assertThat(page.getByLabel("Identity code").nth(3)).hasValue("010190-••••");
        look("card-person");
    }

    private GoalText goal(String words, Long wisher, int commitment) {
        return new GoalText(words, wisher, commitment, true, true, false, GoalStatus.OPEN, "");
    }

    private NewPromise promise(Long owner, String what) {
        return new NewPromise(UUID.randomUUID(), owner, what, days.today().plusDays(20));
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
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

    private void look(String name) {
        Looks.at(page, name);
    }
}
