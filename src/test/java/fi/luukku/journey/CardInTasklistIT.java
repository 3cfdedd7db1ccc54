package fi.luukku.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import fi.luukku.browser.Chromium;
import fi.luukku.browser.Looks;
import fi.luukku.casefile.CaseOpening;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseStatus;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.RuntimePort;
import fi.luukku.runtime.RuntimePorts;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.camunda.TasklistApi;
import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole task without leaving Tasklist: the part of the case card it needs is inside its form, on https. */
@OnRuntime
class CardInTasklistIT {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String FRAME = "iframe.fjs-iframe";

    @Autowired
    private RuntimePorts ports;

    @Autowired
    private CamundaClient engine;

    @Autowired
    private TasklistApi tasklist;

    @Autowired
    private OperateApi operate;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private Cases cases;

    @Autowired
    private Contacts contacts;

    @Autowired
    private People people;

    private BrowserContext worker;
    private TasklistPages queue;
    private CaseReference reference;

    @BeforeEach
    void aWorkerComesToWork() {
        worker = chromium.person();
        queue = new TasklistPages(worker.newPage(), ports.page(RuntimePort.TASKLIST));
        queue.page().setViewportSize(1440, 1000);
        queue.logIn("duty", "duty");
    }

    @AfterEach
    void theWorkerGoesHome() {
        worker.close();
    }

    @Test
    void aContactIsTakenInTheFormAndAnIncompleteOneComesBack() {
        openTakeContact(ports.page(RuntimePort.LUUKKU));
        logInInside();
        assertThat(card().getByRole(AriaRole.HEADING, named("Case " + reference)))
                .isVisible();
        picture("tasklist-card");

        queue.choose("What has changed in the family?", "Divorce or separation");
        queue.choose("What was agreed?", "We work together");
        queue.complete();
        awaitMissing("contact-notes");
        openTask();
        queue.shows("The card does not tell what was said.");
        assertThat(card().locator("#contact .waits"))
                .hasText(
                        "The task came back: what was said was not written down. Write it here, then complete the task again.");
        picture("tasklist-card-missing");
        axeFindsNothing();

        Locator contact = part("Contact");
        contact.getByLabel("Who is calling").fill("Äiti Esimerkki");
        contact.getByLabel("Who they are").selectOption("parent");
        contact.getByLabel("About whom (the child’s name)").fill("Lapsi Esimerkki");
        contact.getByLabel("Child’s birth date").fill("24.8.2017");
        contact.getByLabel("What was said").fill("Lapsi on ollut väsynyt.");
        press(contact, "Save contact");
        assertThat(card().locator("#contact .done")).hasText("Saved.");
        assertThat(part("People").locator(".people")).containsText("Lapsi Esimerkki");
        assertThat(card().locator(".slim")).isVisible();
        picture("tasklist-card-written");

        // What was answered before is still chosen.
        queue.complete();
        await().atMost(60, SECONDS).until(() -> cases.get(reference).status() == CaseStatus.CONTACT_RECORDED);
        assertThat(contacts.of(reference).notes()).isEqualTo("Lapsi on ollut väsynyt.");
        assertThat(people.of(reference)).hasSize(2);
        assertThat(operate.instancesWhere("caseReference", reference.value()))
                .allSatisfy(instance ->
                        assertThat(operate.incidents(instance.key())).isEmpty());
    }

    @Test
    void aLoginLostWhileWritingInTheFormLosesNothing() {
        openTakeContact(ports.page(RuntimePort.LUUKKU));
        logInInside();
        Locator contact = part("Contact");
        contact.getByLabel("What was said").fill("Kirjoitettu kymmenen minuuttia");
        worker.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));

        press(contact, "Save contact");
        assertThat(card().locator("#contact .problems")).containsText("You have been logged out");
        picture("tasklist-card-logged-out");

        Page other = worker.waitForPage(() -> card().getByRole(
                        AriaRole.LINK, new FrameLocator.GetByRoleOptions().setName("Log in on another tab"))
                .click());
        new CardPages(other).logIn("duty", "duty");
        other.close();
        press(contact, "Save contact");

        assertThat(card().locator("#contact .done")).hasText("Saved.");
        assertThat(contacts.of(reference).notes()).isEqualTo("Kirjoitettu kymmenen minuuttia");
    }

    @Test
    void withoutHttpsTheFormHasTheLinkOnly() {
        openTakeContact("http://localhost:1");

        assertThat(queue.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the case card")))
                .hasAttribute("href", "http://localhost:1/cases/" + reference + "#contact");
        assertThat(queue.page().locator(FRAME)).hasCount(0);
        assertThat(queue.page().getByText("couldn't be loaded")).hasCount(0);
    }

    @Test
    void withoutAnAddressTheFormHasNoFrame() {
        openTakeContact(null);

        queue.shows("Talk with the caller.");
        assertThat(queue.page().locator(FRAME)).hasCount(0);
        assertThat(queue.page().getByText("couldn't be loaded")).hasCount(0);
    }

    @Test
    void aPageOfAnotherOriginCannotShowTheCard() throws IOException {
        reference = opening.open(System.nanoTime(), "KAA", "parent").reference();
        String inside = ports.page(RuntimePort.LUUKKU) + "/cases/" + reference + "/parts/contact";
        HttpServer elsewhere = elsewhere(inside);
        try {
            Page page = worker.newPage();
            String said = page.waitForConsoleMessage(
                            new Page.WaitForConsoleMessageOptions()
                                    .setPredicate(message -> message.text().contains("frame-ancestors")),
                            () -> page.navigate(
                                    "http://127.0.0.1:" + elsewhere.getAddress().getPort()))
                    .text();
            assertThat(said)
                    .contains("frame-ancestors " + ports.page(RuntimePort.TASKLIST))
                    .contains(ports.page(RuntimePort.LUUKKU));
            assertThat(page.frameLocator("iframe").getByLabel("Login")).hasCount(0);
        } finally {
            elsewhere.stop(0);
        }
        openTakeContact(ports.page(RuntimePort.LUUKKU));
        logInInside();
        assertThat(framed(queue.page())).startsWith(ports.page(RuntimePort.LUUKKU));
    }

    /** A case whose contact is to be taken, with its card at this address. */
    private void openTakeContact(@Nullable String luukku) {
        long start = System.nanoTime();
        reference = opening.open(start, "KAA", "parent").reference();
        Map<String, Object> variables = new HashMap<>(Map.of(
                "caseReference",
                reference.value(),
                "areaCode",
                "KAA",
                "callerRole",
                "parent",
                "contactDueAt",
                "2030-01-01T12:00:00Z"));
        variables.put("caseCardUrl", luukku == null ? null : luukku + "/cases/" + reference);
        engine.newCreateInstanceCommand()
                .bpmnProcessId("family-support")
                .latestVersion()
                .startBeforeElement("UserTask_TakeContact")
                .variables(variables)
                .send()
                .join();
        openTask();
    }

    private void openTask() {
        Task task = await().atMost(60, SECONDS)
                .until(
                        () -> tasklist.openTasksWhere("caseReference", reference.value()).stream()
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
        queue.open(task.key());
        queue.assignToMe();
    }

    private void awaitMissing(String code) {
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(operate.instancesWhere("caseReference", reference.value()))
                        .flatExtracting(instance -> operate.variables(instance.key()))
                        .contains(Map.entry("missing", '"' + code + '"')));
        await().atMost(60, SECONDS)
                .until(() -> tasklist.openTasksWhere("caseReference", reference.value()).stream()
                        .anyMatch(task -> task.assignee() == null));
    }

    private void logInInside() {
        card().getByLabel("Login").fill("duty");
        card().getByLabel("Password").fill("duty");
        card().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Log in"))
                .click();
        card().locator("#contact").waitFor();
    }

    private FrameLocator card() {
        return queue.page().frameLocator(FRAME);
    }

    private Locator part(String title) {
        return card().getByRole(
                        AriaRole.REGION,
                        new FrameLocator.GetByRoleOptions().setName(title).setExact(true));
    }

    private static FrameLocator.GetByRoleOptions named(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    private static void press(Locator within, String name) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }

    /** Where the frame of a page is. */
    private static String framed(Page page) {
        return page.frames().stream()
                .filter(frame -> frame.parentFrame() != null)
                .map(Frame::url)
                .findFirst()
                .orElse("");
    }

    /** A page somebody else serves, with the card in a frame. */
    private static HttpServer elsewhere(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>Elsewhere</title><iframe src='%s'></iframe>"
                    .formatted(address)
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        return server;
    }

    private void axeFindsNothing() {
        Page alone = worker.newPage();
        alone.setViewportSize(700, 900);
        alone.navigate(ports.page(RuntimePort.LUUKKU) + "/cases/" + reference + "/parts/contact,people");
        alone.locator("#contact").waitFor();
        alone.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("card-parts.png"))
                .setFullPage(true));
        assertThat(((Number) alone.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(700);
        Looks.axeFindsNothing(alone, "card-parts");
        alone.close();
    }

    private void picture(String name) {
        queue.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
