package org.spikebook.e2e.page;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Finding things as a person names them: by role and visible name. */
final class Widgets {

    /** Whether a canvas has pixels of more colors than so many. */
    private static final String HAS_COLORS =
            """
            (canvas, count) => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return new Set(new Uint32Array(data.buffer)).size > count;
            }
            """;

    private Widgets() {}

    static Locator heading(Page page, int level) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(level));
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** For what the server works on. */
    static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(Timeouts.WORK_MS);
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Downloads the file behind a link. */
    static Download download(Hand hand, Locator link) {
        return link.page().waitForDownload(() -> hand.press(link));
    }

    /** The file behind a link. */
    static byte[] download(Locator link) {
        return bytes(download(Hand.MOUSE, link));
    }

    private static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the file behind a link, in UTF-8. */
    static String downloadText(Locator link) {
        return downloadText(Hand.MOUSE, link);
    }

    /** The same, by mouse or keyboard. */
    static String downloadText(Hand hand, Locator link) {
        return new String(bytes(download(hand, link)), StandardCharsets.UTF_8);
    }

    /** Types into a text field and leaves it, so that the server has its value. */
    static void fill(Page page, String label, String value) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(value);
        field.blur();
    }

    /** Waits until the server has answered everything that the page has asked so far. */
    static void awaitServer(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients)"
                        + ".every(client => !client.isActive || !client.isActive())");
    }

    /** Brings an element into view and waits until it has stood there for thirty frames. */
    static Locator standingStill(Locator element) {
        element.scrollIntoViewIfNeeded();
        element.evaluate(
                """
                element => new Promise(resolve => {
                  let before = '';
                  let frames = 0;
                  const look = () => {
                    const { x, y } = element.getBoundingClientRect();
                    frames = before === `${x} ${y}` ? frames + 1 : 0;
                    before = `${x} ${y}`;
                    if (frames < 30) requestAnimationFrame(look);
                    else resolve();
                  };
                  look();
                })
                """);
        return element;
    }

    /**
     * Waits until a script says so of an element. The page asks it by a timer, and a second later
     * this asks for the element again: asked from here without a pause, it would take a processor
     * from what it waits for.
     *
     * @param holds a function of the element and the value, in JavaScript
     */
    static void await(Locator element, String holds, Object value) {
        String script =
                """
                async (element, value) => {
                  const holds = %s;
                  const end = performance.now() + 1000;
                  while (!holds(element, value) && performance.now() < end) {
                    await new Promise((again) => setTimeout(again, 50));
                  }
                  return holds(element, value);
                }
                """
                        .formatted(holds);
        element.page().waitForCondition(() -> (boolean) element.evaluate(script, value));
    }

    /** Waits until something is drawn on a canvas: its pixels have more colors than so many. */
    static void awaitColors(Locator canvas, int count) {
        await(canvas, HAS_COLORS, count);
    }
}
