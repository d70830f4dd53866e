package org.spikebook.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

import org.spikebook.e2e.support.Finger;

import java.util.regex.Pattern;

/** The plant that a trained network moves. */
public final class PlantView {

    private static final Pattern OUTCOME =
            Pattern.compile("(Balanced for|Fell after|On the target for) [\\d.]+ (s|of [\\d.]+ s)");

    private static final String TWO_FRAMES =
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final Locator panel;

    PlantView(Locator panel) {
        this.panel = panel;
    }

    /** So many episodes have come from the server; one that was pushed counts again. */
    public void awaitEpisode(int count) {
        PlaywrightAssertions.assertThat(panel.locator("plant-view"))
                .hasAttribute("data-films", Integer.toString(count));
    }

    /** The episode is over. */
    public void awaitOutcome() {
        PlaywrightAssertions.assertThat(panel.locator(".sb-plant-status")).hasText(OUTCOME);
    }

    public void press(String button) {
        panel.getByLabel(button, new Locator.GetByLabelOptions().setExact(true)).click();
    }

    /** Presses on the canvas, at shares of its width and height. */
    public void touch(double across, double down) {
        Locator canvas = panel.locator("canvas");
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        canvas.click(new Locator.ClickOptions().setPosition(across * box.width, down * box.height));
    }

    /** Taps the canvas with a finger, at shares of its width and height. */
    public void tap(double across, double down) {
        Locator canvas = panel.locator("canvas");
        BoundingBox box = canvas.boundingBox();
        canvas.tap(new Locator.TapOptions().setPosition(across * box.width, down * box.height));
    }

    /** What was done has touched nothing: where motion is reduced, an episode plays once it is. */
    public void assertStands() {
        panel.evaluate(TWO_FRAMES);
        assertThat(panel.locator(".sb-plant-play").getAttribute("title")).isEqualTo("Play");
    }

    /** What was done has pushed the plant: a touch is heard some frames later on a slow machine. */
    public void assertMoves() {
        PlaywrightAssertions.assertThat(panel.locator(".sb-plant-play"))
                .hasAttribute("title", "Pause");
    }

    /** Draws a finger over the canvas, from a place to another one: shares of width and height. */
    public void drag(double fromX, double fromY, double toX, double toY) {
        Finger.drag(panel.locator("canvas"), fromX, fromY, toX, toY);
    }

    /** So many episodes have come, or more. */
    public void awaitEpisodes(int least) {
        Widgets.await(
                panel.locator("plant-view"),
                "(plant, least) => Number(plant.dataset.films) >= least",
                least);
    }

    /** Types a key on the canvas, such as {@code Shift+ArrowUp}. */
    public void type(String key) {
        panel.locator("canvas").press(key);
    }

    /** Goes back to the weights of epoch 0. */
    public void goToEpoch0() {
        Locator slider =
                panel.getByRole(AriaRole.SLIDER, new Locator.GetByRoleOptions().setName("Epoch"));
        slider.focus();
        slider.press("Home");
        PlaywrightAssertions.assertThat(slider).hasAttribute("aria-valuetext", "0");
    }

    public void showWeights(String name) {
        panel.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name)).check();
    }
}
