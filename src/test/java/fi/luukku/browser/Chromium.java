package fi.luukku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The system's Chromium, headless, one for a test class: {@code @RegisterExtension static final Chromium}. */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final int TASKLIST_WIDTH = 1280;
    private static final int PATIENCE_MILLIS = 30_000;

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        assertThat(EXECUTABLE).as("Chromium, which tests of pages need").isExecutable();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A person's browser: logins and cookies of their own, and this machine's certificate let pass. */
    public BrowserContext person() {
        return person(new Browser.NewContextOptions().setViewportSize(TASKLIST_WIDTH, Looks.DESK_HEIGHT));
    }

    /** A person's browser whose addresses begin at Luukku on this port. */
    public BrowserContext personAt(int port) {
        return person(new Browser.NewContextOptions()
                .setViewportSize(Looks.DESK_WIDTH, Looks.DESK_HEIGHT)
                .setBaseURL("http://localhost:" + port));
    }

    /** The same on a phone. */
    public BrowserContext phoneAt(int port) {
        return person(new Browser.NewContextOptions()
                .setViewportSize(Looks.PHONE_WIDTH, Looks.PHONE_HEIGHT)
                .setBaseURL("http://localhost:" + port));
    }

    /** A person's browser as it is told. */
    public BrowserContext person(Browser.NewContextOptions options) {
        BrowserContext person = browser.newContext(
                options.setAcceptDownloads(true).setIgnoreHTTPSErrors(true).setReducedMotion(ReducedMotion.REDUCE));
        person.setDefaultTimeout(PATIENCE_MILLIS);
        return person;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            browser.close();
            playwright.close();
        }
    }
}
