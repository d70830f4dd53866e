package org.spikebook.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.spikebook.e2e.support.Finger;

import java.util.List;
import java.util.regex.Pattern;

/** The canvas of a network on a phone, as fingers find it. */
public final class TouchedCanvas {

    /**
     * What is smaller than a finger, with the room that a style gives it beyond its edges. Zoomed
     * sizes are not whole. Between two nodes there is not enough room for the height of a handle
     * below and another one above: these are as wide as a finger, and "Connect to" does the same.
     */
    private static final String SMALL =
            """
            cell => [...cell.querySelectorAll('.sb-canvas :is(.react-flow__handle.connectionindicator, .react-flow__controls-button,'
                + ' .sb-several button, .sb-sheets button, .sb-height, .sb-line-weight, .sb-line-label)')]
              .filter(target => target.checkVisibility())
              .map(target => {
                const { width, height } = target.getBoundingClientRect();
                const scale = width / target.offsetWidth;
                const after = getComputedStyle(target, '::after');
                const sizes = [
                  Math.max(width, scale * (parseFloat(after.width) || 0)),
                  Math.max(height, scale * (parseFloat(after.height) || 0)),
                ];
                const isHandle = target.matches('.react-flow__handle');
                return { sizes, size: isHandle ? sizes[0] : Math.min(...sizes), name: target.ariaLabel ?? target.className };
              })
              .filter(({ size }) => size < 43.5)
              .map(({ sizes, name }) => `${name}: ${sizes.map(Math.round).join(' x ')}`)
            """;

    private final Page page;
    private final Locator cell;

    TouchedCanvas(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
    }

    /** Handles of nodes, labels of lines, and the buttons around can be met by a finger. */
    public void assertFitsFingers() {
        assertThat((List<?>) cell.evaluate(SMALL)).as("targets smaller than a finger").isEmpty();
    }

    /** Draws the network smaller, by a step. */
    public void zoomOut() {
        Locator viewport = cell.locator(".react-flow__viewport");
        String before = viewport.getAttribute("style");
        cell.locator(".react-flow__controls-zoomout").tap();
        PlaywrightAssertions.assertThat(viewport).not().hasAttribute("style", before);
    }

    /** Adds a part or a motif from the palette, which comes up for it. */
    public void add(String part) {
        bringUp("Open parts");
        button("Add " + part).tap();
        Widgets.awaitServer(page);
    }

    /** Draws a line from the lower end of a part to the upper end of another one. */
    public void connect(String from, String to) {
        Locator source = LiveLab.node(page, from).locator(".react-flow__handle-bottom");
        source.evaluate("end => end.scrollIntoView({ block: 'center', behavior: 'instant' })");
        Finger finger = Finger.on(source);
        finger.moveTo(LiveLab.node(page, to).locator(".react-flow__handle-top"));
        finger.lift();
        Widgets.awaitServer(page);
    }

    /** Copies the selected parts, and pastes them, by the buttons of the inspector. */
    public void copyAndPaste() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        bringUp("Open settings");
        inspector("Copy").tap();
        inspector("Paste").tap();
        Widgets.awaitServer(page);
    }

    /** Draws the weight of the first line that has one to the right, by so many pixels. */
    public void dragWeight(double pixels) {
        dragLabel(pixels, 0);
    }

    /** Draws it upward: the delay of the line grows. */
    public void dragDelay(double pixels) {
        dragLabel(0, pixels);
    }

    private void dragLabel(double right, double up) {
        Locator label = label();
        BoundingBox box = label.boundingBox();
        Finger.drag(label, 0.5, 0.5, 0.5 + right / box.width, 0.5 - up / box.height);
        Widgets.awaitServer(page);
    }

    /** Selects that line by a tap on its weight, which then says more. */
    public void selectByWeight() {
        label().tap();
        PlaywrightAssertions.assertThat(cell.locator(".sb-line-label")).isVisible();
    }

    /** In the middle of the screen, where no bar lies over it. */
    private Locator label() {
        Locator label = cell.locator(".sb-line-weight").first();
        label.evaluate("label => label.scrollIntoView({ block: 'center', behavior: 'instant' })");
        return label;
    }

    /** The settings of what is selected, which come up for it, have this number. */
    public void assertValue(String parameter, Pattern value) {
        bringUp("Open settings");
        Locator.GetByRoleOptions named = new Locator.GetByRoleOptions().setName(parameter);
        PlaywrightAssertions.assertThat(inspector().getByRole(AriaRole.SPINBUTTON, named))
                .hasValue(value);
    }

    /** Puts a population on the selected line, from its settings. */
    public void interpose(String model) {
        bringUp("Open settings");
        inspector()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Insert a population"))
                .tap();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(model))
                .first()
                .tap();
        Widgets.awaitServer(page);
    }

    private void bringUp(String opener) {
        if (!"true".equals(button(opener).getAttribute("aria-expanded"))) {
            button(opener).tap();
        }
    }

    private Locator inspector(String button) {
        return Widgets.button(inspector(), button);
    }

    private Locator inspector() {
        return cell.getByRole(
                AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Inspector").setExact(true));
    }

    private Locator button(String name) {
        return Widgets.button(cell, name);
    }
}
