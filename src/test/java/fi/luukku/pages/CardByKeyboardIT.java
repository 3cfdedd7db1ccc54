package fi.luukku.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingReference;
import fi.luukku.meeting.MeetingText;
import fi.luukku.meeting.MeetingTimes;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PromiseResult;
import fi.luukku.plan.PromiseView;
import fi.luukku.plan.Promises;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnDatabase;
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
import org.springframework.test.context.TestPropertySource;

/** A worker who has no mouse: Tab, Enter, Space and typing lead through the whole card, and the focus is always seen. */
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
class CardByKeyboardIT {

    /** What a keyboard must reach, in the order of the page. */
    private static final String REACHABLE = """
            () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter((one) => one.checkVisibility() && !one.disabled)
                .map((one) => one.outerHTML.slice(0, 160))""";

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
    MeetingRecords records;

    @Autowired
    Promises promises;

    @Autowired
    FeedbackRequests feedback;

    @Autowired
    WorkingDays days;

    @Autowired
    EngineClock clock;

    @Value("${server.port}")
    int port;

    private BrowserContext context;
    private Page page;
    private Keyboard keys;

    @BeforeEach
    void aWorkerComes() {
        context = chromium.personAt(port);
        page = context.newPage();
        keys = new Keyboard(page);
        page.navigate("/login");
        keys.isAt("Login");
        keys.type("own").to("Password").type("own").press("Enter");
        page.waitForURL(address -> !address.endsWith("/login"));
    }

    @AfterEach
    void theWorkerGoes() {
        context.close();
    }

    @Test
    void everythingOnTheCardIsReachedInItsOrderAndSeenToHaveTheFocus() {
        CaseReference reference = someFamily.consented();
        meeting(reference);
        promiseBySomebody(reference);
        feedback.ask(reference);
        page.navigate("/cases/" + reference);

        List<String> walked = keys.walk();

        assertThat(walked).hasSizeGreaterThan(80);
        @SuppressWarnings("unchecked")
        List<String> reachable = (List<String>) page.evaluate(REACHABLE);
        assertThat(withoutState(walked)).containsExactlyElementsOf(withoutState(reachable));
    }

    @Test
    void aWholeMeetingIsWrittenDownWithItsPromises() {
        CaseReference reference = someFamily.consented();
        MeetingReference meeting = meeting(reference);
        clock.moveTo(records.of(reference).getFirst().startsAt().toInstant());
        page.navigate("/cases/" + reference);

        keys.to("Skip to content").press("Enter").to("Meetings").press("Enter").isAt("Shared goal");
        keys.type("Aamut ilman itkua")
                .to("Who was there: Anna Esimerkki, Parent")
                .press("Space");
        keys.to("At home: What works well").type("Isovanhemmat ovat lähellä.");
        keys.to("At home: What worries").type("Kaksi kotia.");
        keys.enter("Save the record of meeting 1");
        saved("#meeting");
        keys.isAt("Save the record of meeting 1");
        keys.backTo("Hobbies and free time: Which hobby or free time is wished for")
                .type("Kyyti harjoituksiin, isä.");
        keys.backTo("In day care or at school: What works well").type("Kaverit.");
        keys.enter("Save the record of meeting 1");
        saved("#meeting");
        Looks.at(page, "keyboard-meeting");

        keys.to("What is promised").type("Otan Ainon vastaan ovella.");
        keys.enter("Add promise");
        assertThat(page.locator("#promises .problems")).isFocused();
        keys.press("Tab").press("Enter").isAt("Who promises");
        keys.type("Ossi").to("By when").type(inDays(20));
        keys.press("Enter");
        saved("#promises");
        keys.isAt("What is promised");
        Looks.at(page, "keyboard-promise");
        keys.type("Soitan kerhoon.")
                .to("Who promises")
                .type("Anna")
                .to("By when")
                .type(inDays(30));
        keys.enter("Add promise");
        saved("#promises");
        keys.isAt("What is promised");
        keys.backTo("Take off the promise: Otan Ainon vastaan ovella.").press("Enter");
        assertThat(page.locator("#promises .ledger")).not().containsText("Otan Ainon");
        keys.isAt("Saved.");

        assertThat(promises.of(reference)).extracting(PromiseView::what).containsExactly("Soitan kerhoon.");
        MeetingText text = records.of(reference).getFirst().text();
        assertThat(text.goal()).isEqualTo("Aamut ilman itkua");
        assertThat(text.present()).hasSize(1);
        assertThat(text.home().worries()).isEqualTo("Kaksi kotia.");
        assertThat(text.leisure().wishes()).isEqualTo("Kyyti harjoituksiin, isä.");
        assertThat(closing.close(meeting, true, true, null)).isEmpty();
        page.reload();
        keys.enter("Write how it went: Soitan kerhoon.").to("How did it go").type("Partly");
        keys.to("What helped or got in the way").type("Kerho vaihtoi päivää.");
        keys.enter("Save how it went: Soitan kerhoon.");
        saved("#promises");
        keys.isAt("Write how it went: Soitan kerhoon.");
        assertThat(promises.of(reference).getFirst().result()).isEqualTo(PromiseResult.PARTLY);
        Looks.at(page, "keyboard-result");
    }

    private void saved(String part) {
        assertThat(page.locator(part + " .done")).hasText("Saved.");
    }

    private MeetingReference meeting(CaseReference reference) {
        MeetingReference meeting = planning.plan(
                        reference,
                        EngineKeys.next(),
                        MeetingKind.FIRST,
                        MeetingPlace.OFFICE,
                        Set.of("parent", "child", "teacher"))
                .reference();
        times.reserve(meeting, null);
        return meeting;
    }

    private void promiseBySomebody(CaseReference reference) {
        promises.write(
                reference,
                new NewPromise(
                        UUID.randomUUID(),
                        someFamily.idOf(reference, "teacher"),
                        "Otan Ainon vastaan ovella.",
                        days.today().plusDays(20)));
    }

    private String inDays(int count) {
        return DateTimeFormatter.ofPattern("d.M.yyyy").format(days.today().plusDays(count));
    }

    /** As what was folded is open afterwards, and what was opened may be told so. */
    private static List<String> withoutState(List<String> elements) {
        return elements.stream().map(html -> html.replace(" open=\"\"", "")).toList();
    }
}
