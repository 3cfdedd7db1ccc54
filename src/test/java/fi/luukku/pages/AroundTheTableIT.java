package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.assessment.AssessmentSending;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Keyboard;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EngineKeys;
import fi.luukku.casefile.SomeCase;
import fi.luukku.deadline.WorkingDays;
import fi.luukku.feedback.FeedbackRequests;
import fi.luukku.meeting.MeetingClosing;
import fi.luukku.meeting.MeetingKind;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingTimes;
import fi.luukku.notification.Language;
import fi.luukku.plan.Plans;
import fi.luukku.plan.PromiseQuestions;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.format.DateTimeFormatter;
import java.util.Set;
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

/** The pages around the table as people use them, on a phone and on a desk, with axe looking on. */
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
class AroundTheTableIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingTimes times;

    @Autowired
    MeetingClosing closing;

    @Autowired
    Plans plans;

    @Autowired
    Promises promises;

    @Autowired
    PromiseQuestions questions;

    @Autowired
    FeedbackRequests feedback;

    @Autowired
    AssessmentSending assessments;

    @Autowired
    WorkingDays days;

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
        page.setViewportSize(Looks.PHONE_WIDTH, Looks.PHONE_HEIGHT);
    }

    @AfterEach
    void closePage() {
        context.close();
    }

    @Test
    void aMeetingIsWrittenDownItsPromisesMadeAskedAboutAndAnsweredByLink() {
        CaseReference reference = someFamily.consented();
        MeetingReference meeting = plan(reference);
        times.reserve(meeting, null);
        logIn();

        page.navigate("/cases/" + reference + "#meeting");
        page.getByLabel("Shared goal").fill("Aamut ilman itkua");
        page.getByLabel("Anna Esimerkki, Parent").check();
        page.getByLabel("What works well").first().fill("Isovanhemmat ovat lähellä ja auttavat.");
        page.getByLabel("What worries").nth(1).fill("Itkee koulun ovella maanantaisin.");
        look("meeting-card");
        click("Save the record of meeting 1");
        assertThat(page.locator("#meeting .done")).hasText("Saved.");

        page.getByLabel("What is promised").fill("Otan Ainon vastaan ovella maanantaisin.");
        page.getByLabel("By when").fill("31.2.2027");
        click("Add promise");
        assertThat(page.locator("#promises .problems")).containsText("Choose who promises this.");
        look("promises-card-wrong");
        page.locator("#promises").getByLabel("Who promises").selectOption("Ossi Opettaja, Teacher");
        page.getByLabel("By when")
                .fill(DateTimeFormatter.ofPattern("d.M.yyyy")
                        .format(days.today().plusDays(30)));
        click("Add promise");
        assertThat(page.locator("#promises .done")).hasText("Saved.");
        assertThat(page.locator("#promises .ledger")).containsText("Ossi Opettaja");

        assertThat(closing.close(meeting, true, true, null)).isEmpty();
        plans.schedule(reference, 6);
        questions.ask(promises.of(reference).getFirst().reference());
        String letter = someFamily.letter(reference, "promise-question", "opettaja@kaakkurin-koulu.example");

        page.navigate("/promise/" + SomeFamily.token(letter));
        look("promise-sv");
        click("Skicka svaret");
        assertThat(page.locator(".problems")).containsText("Välj hur det gick.");
        look("promise-wrong");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suomi"))
                .click();
        keys.to("Miten kävi?: Tein sen").press("ArrowDown").isAt("Osittain");
        keys.to("Mikä auttoi, tai mikä oli esteenä?").type("Onnistui neljänä maanantaina viidestä.");
        keys.enter("Lähetä vastaus");
        assertThat(page.locator(".done")).containsText("Kiitos! Vastauksesi on tallessa: Osittain");
        look("promise-kept");

        assertThat(promises.of(reference).getFirst().result()).isEqualTo(PromiseResult.PARTLY);
        page.navigate("/cases/" + reference + "#promises");
        assertThat(page.locator("#promises .ledger")).containsText("Partly done");
        look("promises-card");
        page.navigate("/promise/nothing");
        look("link-unknown");
    }

    @Test
    void aParentAndAChildTellEachInTheirOwnFormHowItWent() {
        CaseReference reference = someFamily.consented();
        someFamily.add(reference, "parent", "Åsa Esimerkki", "asa@esimerkki.example", Language.SV, true);
        database.sql("update person set email = 'aino@esimerkki.example' where reference = ? and role = 'child'")
                .param(reference.value())
                .update();
        feedback.ask(reference);

        page.navigate(link(reference, "anna@esimerkki.example"));
        look("feedback-parent");
        click("Lähetä");
        assertThat(page.locator(".problems")).containsText("Valitse, oliko apua.");
        look("feedback-parent-wrong");
        keys.to("Ei lainkaan")
                .press("ArrowDown")
                .press("ArrowDown")
                .press("ArrowDown")
                .isAt("Paljon");
        keys.to("Hyvin raskasta").press("ArrowDown").press("ArrowDown").isAt("Vaihtelevaa");
        keys.to("Mitä muuta haluat sanoa?").type("Parasta oli, että kaikki istuivat saman pöydän ääressä.");
        keys.enter("Lähetä");
        assertThat(page.locator("h1")).hasText("Kiitos!");
        look("feedback-thanks");

        page.navigate(link(reference, "aino@esimerkki.example"));
        look("feedback-child");
        page.getByLabel("Siltä väliltä").check();
        look("feedback-child-chosen");
        click("Lähetä");
        assertThat(page.locator("main")).containsText("116 111");
        look("feedback-child-thanks");

        logIn();
        page.navigate("/cases/" + reference + "#feedback");
        assertThat(page.locator("#feedback")).containsText("Much (4 of 5)");
        assertThat(page.locator("#feedback")).containsText("So-so");
        look("feedback-card");
    }

    @Test
    void aRequestForAnAssessmentIsWrittenReadByTheReceiverAndTakenOver() {
        CaseReference reference = someFamily.consented();
        logIn();
        page.navigate("/cases/" + reference + "#assessment");
        page.locator("#assessment summary").click();
        page.getByLabel("Why more support is needed").fill("Illat ovat raskaita, eivätkä lupaukset riittäneet.");
        page.getByLabel("What the family itself hopes for").fill("Joku, joka käy kotona.");
        page.getByLabel("Office that receives it").fill("Kaakkurin sosiaalipalvelut");
        page.locator("#assessment").getByLabel("Its e-mail").fill("sosiaali");
        page.getByLabel("The family wants the request to be sent").check();
        click("Save request");
        assertThat(page.locator("#assessment .problems")).containsText("This is not an e-mail address.");
        look("assessment-card-wrong");
        page.locator("#assessment").getByLabel("Its e-mail").fill("sosiaali@luukku.example");
        click("Save request");
        assertThat(page.locator("#assessment .done")).hasText("Saved.");
        assertThat(assessments.send(reference, EngineKeys.next()).missing()).isNull();

        page.navigate("/assessment/"
                + SomeFamily.token(someFamily.letter(reference, "assessment-request", "sosiaali@luukku.example")));
        look("assessment-request");
        page.getByLabel("Kuka ottaa pyynnön vastaan?").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".problems")).containsText("Kirjoittakaa, kuka ottaa pyynnön vastaan.");
        look("assessment-request-wrong");
        page.locator(".problems a").focus();
        page.keyboard().press("Enter");
        page.keyboard().type("Sirkka Sosiaali, Kaakkurin sosiaalipalvelut");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).hasText("Kiitos! Pyyntö on otettu vastaan.");
        look("assessment-request-taken");

        page.navigate("/cases/" + reference + "#assessment");
        assertThat(page.locator("#assessment"))
                .containsText("Sirkka Sosiaali, Kaakkurin sosiaalipalvelut, by the link");
        look("assessment-card");
    }

    private MeetingReference plan(CaseReference reference) {
        return planning.plan(
                        reference,
                        EngineKeys.next(),
                        MeetingKind.FIRST,
                        MeetingPlace.OFFICE,
                        Set.of("parent", "child", "teacher"))
                .reference();
    }

    private String link(CaseReference reference, String address) {
        return "/feedback/" + SomeFamily.token(someFamily.letter(reference, "feedback-request", address));
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
