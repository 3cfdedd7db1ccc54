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
import fi.luukku.meeting.MeetingLetters;
import fi.luukku.meeting.MeetingPlace;
import fi.luukku.meeting.MeetingPlanning;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingTimes;
import fi.luukku.notification.Language;
import fi.luukku.plan.Plans;
import fi.luukku.plan.PromiseQuestions;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.Promises;
import fi.luukku.plan.ServiceKind;
import fi.luukku.plan.ServiceText;
import fi.luukku.plan.ServicesInUse;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
            "luukku.access.users[0].roles=OWN_WORKER",
            "luukku.access.users[1].login=coordinator",
            "luukku.access.users[1].password={noop}coordinator",
            "luukku.access.users[1].name=Alueen Koordinaattori",
            "luukku.access.users[1].roles=COORDINATOR"
        })
class AroundTheTableIT {

    /** A browser that speaks Finnish, and writes down what it says. */
    private static final String A_VOICE = """
            window.said = [];
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              getVoices: () => [{ lang: 'fi-FI', name: 'Testi' }],
              speak: (one) => window.said.push(one.lang + ': ' + one.text),
              cancel: () => {}, addEventListener: () => {} } });
            """;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Autowired
    SomeFamily someFamily;

    @Autowired
    MeetingPlanning planning;

    @Autowired
    MeetingTimes times;

    @Autowired
    MeetingLetters invitations;

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
    ServicesInUse services;

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
        page.getByText("Record of meeting 1").click();
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
    void anInvitationIsAnsweredByLinkSomebodyElseComesAnInterpreterIsConfirmedAndTheTuesdaysTell() {
        CaseReference reference = someFamily.consented();
        someFamily.add(reference, "peer", "Veera Vertainen", "veera@jarjesto.example", Language.FI, true);
        database.sql("update person set interpreter = true, interpreter_language = 'arabia' where reference = ?"
                        + " and role = 'parent'")
                .param(reference.value())
                .update();
        MeetingReference meeting = plan(reference);
        LocalDate day = times.reserve(meeting, null).orElseThrow().startsAt().toLocalDate();
        invitations.invite(meeting);

        page.navigate("/invitation/"
                + SomeFamily.token(someFamily.letter(reference, "invitation", "opettaja@kaakkurin-koulu.example")));
        look("invitation-sv");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Suomi"))
                .click();
        page.getByLabel("Pyydän toista aikaa").focus();
        page.keyboard().press("Space");
        page.getByLabel("Ensimmäinen sopiva päivä").fill("31.2.2027");
        page.keyboard().press("Enter");
        assertThat(page.locator(".problems")).containsText("Sellaista päivää ei ole.");
        look("invitation-wrong");
        page.getByLabel("En pääse").focus();
        page.keyboard().press("Space");
        page.getByLabel("Haluatko lisätä jotakin?").fill("Olen silloin leirikoulussa.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".done")).containsText("Kiitos! Saimme vastauksesi: En pääse");
        look("invitation-answered");

        logIn("coordinator");
        page.navigate("/cases/" + reference + "#meeting");
        assertThat(page.locator("#meeting")).containsText("Olen silloin leirikoulussa.");
        look("arranging-card");
        click("Save who comes instead of Ossi Opettaja, Teacher");
        assertThat(page.locator("#meeting .problems").first()).containsText("Choose who comes instead");
        page.getByLabel("Instead of Ossi Opettaja, Teacher", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Veera Vertainen, Peer, with experience of their own");
        click("Save who comes instead of Ossi Opettaja, Teacher");
        assertThat(page.locator("#meeting")).containsText("Cannot come, somebody else comes");
        page.getByText("Write how far the interpreter is").click();
        page.getByLabel("How far it is", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Confirmed");
        click("Save the interpreter, arabia");
        assertThat(page.locator("#meeting .problems").first()).containsText("Write who interprets");
        page.getByText("Write how far the interpreter is").click();
        page.getByLabel("How far it is", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Confirmed");
        page.getByLabel("Who interprets").fill("Oulun tulkkikeskus");
        click("Save the interpreter, arabia");
        assertThat(page.locator("#meeting .interpreter .tag")).hasText("Confirmed");
        look("arranged-card");

        page.navigate("/tuesdays?area=KAA&from=" + day);
        assertThat(page.locator("#day-" + day)).containsText(reference.value());
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill("yesterday");
        click("Change the day");
        assertThat(page.locator(".problems")).containsText("Write a day as day, month and year");
        LocalDate tuesday = day.plusWeeks(3);
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(tuesday.toString());
        page.getByLabel("What is it").selectOption("No meetings on that day");
        click("Change the day");
        assertThat(page.locator("#day-" + tuesday)).containsText("No meetings");
        look("tuesdays");
        page.locator("#day-" + tuesday).getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("#day-" + tuesday)).not().containsText("No meetings");
    }

    @Test
    void aParentAndAChildTellEachInTheirOwnFormHowItWent() {
        CaseReference reference = someFamily.consented();
        someFamily.add(reference, "parent", "Åsa Esimerkki", "asa@esimerkki.example", Language.SV, true);
        database.sql("update person set email = 'aino@esimerkki.example' where reference = ? and role = 'child'")
                .param(reference.value())
                .update();
        services.add(
                reference,
                UUID.randomUUID(),
                new ServiceText(ServiceKind.NGO, "Perhekerho", "Naapuruston yhdistys", null, null, null, null));
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
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Perhekerho (Naapuruston yhdistys)"))
                .getByLabel("Vähän parempaan")
                .check();
        page.getByLabel("Muutama sana: Perhekerho (Naapuruston yhdistys)").fill("Tutustuimme naapureihin.");
        look("feedback-parent-services");
        page.getByLabel("Mitä muuta haluat sanoa?").fill("Parasta oli, että kaikki istuivat saman pöydän ääressä.");
        keys.enter("Lähetä");
        assertThat(page.locator("h1")).hasText("Kiitos!");
        look("feedback-thanks");

        page.navigate(link(reference, "aino@esimerkki.example"));
        look("feedback-child");
        assertThat(page.locator("button[data-read]:visible")).hasCount(0);
        page.addInitScript(A_VOICE);
        page.reload();
        click("Lue ääneen: Miltä nyt tuntuu?");
        assertThat(page.evaluate("window.said"))
                .isEqualTo(List.of("fi-FI: Miltä nyt tuntuu? Hyvältä. Siltä väliltä. Ei hyvältä."));
        assertThat(page.locator("button[aria-pressed=true]")).hasCount(1);
        look("feedback-child-aloud");
        page.getByLabel("Siltä väliltä").focus();
        page.keyboard().press("Space");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Kuunneltiinko sinua?"))
                .getByLabel("Vähän")
                .check();
        look("feedback-child-chosen");
        click("Lähetä");
        assertThat(page.locator("main")).containsText("116 111");
        look("feedback-child-thanks");

        logIn();
        page.navigate("/cases/" + reference + "#feedback");
        assertThat(page.locator("#feedback")).containsText("Much (4 of 5)");
        assertThat(page.locator("#feedback")).containsText("So-so");
        assertThat(page.locator("#feedback")).containsText("Tutustuimme naapureihin.");
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
        logIn("own");
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
