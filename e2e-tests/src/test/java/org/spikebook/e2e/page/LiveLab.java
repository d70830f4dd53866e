package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import java.util.regex.Pattern;

/** A network that plays in the page: transport, scope and sliders. */
public final class LiveLab {

    private static final Pattern SOME = Pattern.compile("[1-9].* Hz");

    /** Whether a canvas has pixels of several colors. */
    private static final String IS_DRAWN =
            """
            canvas => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              const colors = new Set(new Uint32Array(data.buffer));
              return colors.size > 20;
            }
            """;

    private final Page page;
    private final Locator lab;

    LiveLab(Page page, Locator lab) {
        this.page = page;
        this.lab = lab;
    }

    /** The one on the home page. */
    public static LiveLab ofHome(Page page) {
        return new LiveLab(page, page.locator("live-lab"));
    }

    /** It runs by itself while it is in sight, and its time passes. */
    public void assertPlays() {
        lab.scrollIntoViewIfNeeded();
        assertThat(lab).hasAttribute("data-playing", "true");
        awaitMs(timeMs() + 50);
    }

    public void assertPaused() {
        assertThat(lab).hasAttribute("data-playing", "false");
    }

    /** Waits until so much biology was played. */
    public void awaitMs(double ms) {
        page.waitForCondition(() -> timeMs() >= ms);
    }

    public double timeMs() {
        String ms = lab.getAttribute("data-ms");
        return ms == null ? 0 : Double.parseDouble(ms);
    }

    public void press(String button) {
        lab.getByLabel(button, exactly()).click();
    }

    /** Chooses a speed; on a phone there is the usual one only. */
    public void speed(String name) {
        Locator choice = lab.locator(".sb-lab-speed");
        if (choice.isVisible()) {
            choice.selectOption(name);
        }
    }

    /** Moves a slider by a key of the keyboard, so many times. */
    public void slide(String path, String key, int times) {
        Locator slider = lab.locator("input[data-path='" + path + "']");
        slider.focus();
        for (int k = 0; k < times; k++) {
            slider.press(key);
        }
    }

    /** Types a value into the box above a slider. */
    public void type(String path, String value) {
        Locator box =
                lab.locator(".sb-lab-slider")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(page.locator("input[data-path='" + path + "']")))
                        .locator(".sb-lab-value");
        box.fill(value);
        box.press("Enter");
    }

    public void assertValue(String path, Pattern value) {
        assertThat(lab.locator("input[data-path='" + path + "']"))
                .hasAttribute("aria-valuetext", value);
    }

    /** Drags the strip of the past to a time. */
    public void goTo(double ms) {
        lab.locator(".sb-lab-scrubber")
                .evaluate(
                        """
                        (scrubber, ms) => {
                          const lab = scrubber.closest('live-lab');
                          const stepsAMs = Number(scrubber.value) / Number(lab.dataset.ms);
                          scrubber.value = String(Math.round(ms * stepsAMs));
                          scrubber.dispatchEvent(new Event('input'));
                        }
                        """,
                        ms);
        page.waitForCondition(() -> Math.abs(timeMs() - ms) < 1);
    }

    public void assertSays(String finding) {
        assertThat(lab.locator(".sb-lab-diagnosis")).containsText(finding);
    }

    /** Keeps the window that is shown behind the run. */
    public void pinRun() {
        press("Pin run");
        assertThat(lab.getByLabel("Unpin run", exactly())).isVisible();
    }

    /** The comparison with the pinned run says so. */
    public void assertCompares(String difference) {
        assertThat(lab.locator(".sb-lab-comparison")).containsText(difference);
    }

    public void assertComparesNothing() {
        assertThat(lab.locator(".sb-lab-comparison")).isHidden();
    }

    /** Something is drawn on the phase plane. */
    public void assertDrawsPlane() {
        assertThat(lab.locator(".sb-lab-plane")).isVisible();
        page.waitForCondition(
                () -> Boolean.TRUE.equals(lab.locator(".sb-lab-plane").evaluate(IS_DRAWN)));
    }

    /** The line below the scope says where. */
    public void assertRuns(String where) {
        assertThat(lab.locator(".sb-lab-where")).containsText(where);
    }

    /** Measures rates over the range of a slider. */
    public void sweep(String path) {
        lab.locator(".sb-lab-slider")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("input[data-path='" + path + "']")))
                .locator(".sb-lab-sweep-open")
                .click();
    }

    /** All values of the sweep are measured. */
    public void awaitSweep() {
        assertThat(lab.locator(".sb-lab-sweep-canvas")).isVisible();
        assertThat(lab.locator(".sb-lab-sweep-status")).isEmpty();
    }

    public void assertSaysNot(String finding) {
        assertThat(lab.locator(".sb-lab-diagnosis")).not().containsText(finding);
    }

    /** Takes the remedy that is offered. */
    public void remedy() {
        lab.locator(".sb-lab-diagnosis .sb-lab-remedy").click();
    }

    /** The canvas above shows how fast a part fires. */
    public void assertGlows(String part) {
        Locator node =
                page.locator(".react-flow__node[data-id='" + part + "'] .sb-part-live").first();
        assertThat(node).hasText(SOME);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
