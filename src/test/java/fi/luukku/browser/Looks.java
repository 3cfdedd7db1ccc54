package fi.luukku.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.List;

/** Looks at a page as people and axe do, on a desk's width and a phone's, and leaves pictures in target/pictures. */
public final class Looks {

    /** Where pictures are left. */
    public static final Path PICTURES = Path.of("target", "pictures");

    public static final int DESK_WIDTH = 1200;
    public static final int DESK_HEIGHT = 900;
    public static final int PHONE_WIDTH = 360;
    public static final int PHONE_HEIGHT = 740;

    private static final String TOO_WIDE = """
            width => [...document.querySelectorAll('main *')]
                .filter(one => one.getBoundingClientRect().right > width)
                .map(one => one.outerHTML.slice(0, 120))""";

    private Looks() {}

    /** At both widths: nothing is cut off, axe finds nothing, and a picture is left. The page keeps the size it had. */
    public static void at(Page page, String name) {
        ViewportSize before = page.viewportSize();
        atWidth(page, name, DESK_WIDTH, DESK_HEIGHT);
        atWidth(page, name + "-phone", PHONE_WIDTH, PHONE_HEIGHT);
        page.setViewportSize(before.width, before.height);
        // Axe has looked through a page of its own.
        page.bringToFront();
    }

    /** At one width. */
    public static void atWidth(Page page, String name, int width, int height) {
        fits(page, name, width, height);
        axeFindsNothing(page, name);
    }

    /** Nothing is cut off at this width, and a picture is left. */
    public static void fits(Page page, String name, int width, int height) {
        page.setViewportSize(width, height);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as(() -> "%s fits the width, but not %s".formatted(name, page.evaluate(TOO_WIDE, width)))
                .isLessThanOrEqualTo(width);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** No rule of WCAG 2.2 AA is broken, nor a best practice. */
    public static void axeFindsNothing(Page page, String name) {
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .as(name)
                .isEmpty();
    }
}
