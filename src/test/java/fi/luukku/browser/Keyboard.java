package fi.luukku.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Somebody without a mouse: Tab, Shift and Tab, Enter, Space, arrows and typing. At every step what has the focus must be
 * on the screen, be seen to have it, and come after what had it before.
 */
public final class Keyboard {

    private static final int PATIENCE = 250;
    private static final int NOWHERE = -1;
    private static final String LOOK = """
            () => {
              const at = document.activeElement;
              if (!at || at === document.body || at === document.documentElement) return null;
              const box = at.getBoundingClientRect();
              const style = getComputedStyle(at);
              const label = at.labels && at.labels[0];
              const words = at.getAttribute('aria-label') || (label || at).innerText || '';
              const group = at.closest('fieldset');
              const legend = group && group.querySelector('legend');
              const before = window.hadFocus;
              window.hadFocus = at;
              return {
                name: words.trim().replace(/\\s+/g, ' '),
                group: legend ? legend.innerText.trim() : '',
                html: at.outerHTML.slice(0, 160),
                place: [...document.querySelectorAll('*')].indexOf(at),
                seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
                    && box.right > 0 && box.left < innerWidth,
                shown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                onward: !before || !before.isConnected || before === at
                    || !!(before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING),
              };
            }""";

    /** Whether a link to another page in this window has the focus. */
    private static final String LEADS_AWAY = """
            () => {
              const at = document.activeElement;
              return at.tagName === 'A' && !at.target && !at.hasAttribute('download')
                  && at.href.split('#')[0] !== location.href.split('#')[0];
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until what is named so has the focus: its label, or its group and its label, {@code At home: What worries}. */
    public Keyboard to(String name) {
        return go("Tab", name);
    }

    /** The same, backwards. */
    public Keyboard backTo(String name) {
        return go("Shift+Tab", name);
    }

    public Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Writes this instead of what stands in the field. */
    public Keyboard replace(String words) {
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
        return this;
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Goes to it and presses Enter; where it leads to another page, that is there then. */
    public Keyboard enter(String name) {
        to(name);
        String here = page.url();
        boolean leadsAway = (boolean) page.evaluate(LEADS_AWAY);
        press("Enter");
        if (leadsAway) {
            page.waitForURL(there -> !there.equals(here));
        }
        return this;
    }

    /** Waits until what is named so has the focus without any key being pressed. */
    public void isAt(String name) {
        page.waitForCondition(() -> {
            Focus focus = focus();
            return focus != null && focus.is(name);
        });
        seen(focus());
    }

    /** What Tab comes to from here to the end of the page, in order; what is folded is opened on the way. */
    public List<String> walk() {
        List<String> names = new ArrayList<>();
        int first = NOWHERE;
        for (Focus focus = step("Tab"); focus != null && focus.place() != first; focus = step("Tab")) {
            first = first == NOWHERE ? focus.place() : first;
            assertThat(focus.onward()).as("Tab goes on to %s", focus).isTrue();
            names.add(focus.html());
            assertThat(names).as("the focus gets on").hasSizeLessThan(2 * PATIENCE);
            if (focus.html().startsWith("<summary") && !isOpen()) {
                press("Enter");
                assertThat(isOpen()).as("%s opens with Enter", focus.name()).isTrue();
            }
        }
        return names;
    }

    private boolean isOpen() {
        return (boolean) page.evaluate("document.activeElement.parentElement.open");
    }

    private Keyboard go(String key, String name) {
        List<String> passed = new ArrayList<>();
        for (int presses = 0; presses < PATIENCE; presses++) {
            Focus focus = step(key);
            if (focus == null) {
                break;
            }
            assertThat(key.equals("Tab") && !focus.onward())
                    .as("%s leads back to %s", key, focus)
                    .isFalse();
            if (focus.is(name)) {
                return this;
            }
            passed.add(focus.group().isEmpty() ? focus.name() : focus.group() + ": " + focus.name());
        }
        return fail("%s does not lead to “%s”, only to %s", key, name, passed);
    }

    private Focus step(String key) {
        page.keyboard().press(key);
        Focus focus = focus();
        if (focus != null) {
            seen(focus);
        }
        return focus;
    }

    private static void seen(Focus focus) {
        assertThat(focus.name()).as("the name of %s", focus).isNotEmpty();
        assertThat(focus.seen()).as("%s is on the screen", focus).isTrue();
        assertThat(focus.shown()).as("%s is seen to have the focus", focus).isTrue();
    }

    private Focus focus() {
        @SuppressWarnings("unchecked")
        Map<String, Object> look = (Map<String, Object>) page.evaluate(LOOK);
        return look == null
                ? null
                : new Focus(
                        (String) look.get("name"),
                        (String) look.get("group"),
                        (String) look.get("html"),
                        ((Number) look.get("place")).intValue(),
                        (boolean) look.get("seen"),
                        (boolean) look.get("shown"),
                        (boolean) look.get("onward"));
    }

    private record Focus(
            String name, String group, String html, int place, boolean seen, boolean shown, boolean onward) {

        boolean is(String wanted) {
            return name.equals(wanted) || (group + ": " + name).equals(wanted);
        }
    }
}
