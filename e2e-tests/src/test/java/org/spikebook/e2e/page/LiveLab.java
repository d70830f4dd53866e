package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;

import org.assertj.core.api.Assertions;
import org.spikebook.e2e.support.Timeouts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network that plays in the page: transport, scope and sliders. */
public final class LiveLab {

    private static final int STEPS_OF_A_DRAG = 8;

    private static final Pattern SOME = Pattern.compile("[1-9].* Hz");

    /** As it is named below the scope. */
    private static final Pattern SEED = Pattern.compile("seed (\\d+)");

    /** Whether a canvas has pixels of more colors than so many. */
    private static final String HAS_COLORS =
            """
            (canvas, count) => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              return new Set(new Uint32Array(data.buffer)).size > count;
            }
            """;

    /** More colors than the axes of a plane have. */
    private static final int DRAWN = 20;

    /** Marks of a raster are of one color, on a ground. */
    private static final int MARKED = 1;

    /**
     * A place of the topmost raster that has a mark: there is one where a pixel is not as most are.
     */
    private static final String FIND_SPIKE =
            """
            canvas => {
              const ratio = canvas.width / canvas.clientWidth;
              const [left, top, width, height] = [80, 10, canvas.clientWidth - 120, 60].map(v => Math.round(v * ratio));
              const pixels = new Uint32Array(canvas.getContext('2d').getImageData(left, top, width, height).data.buffer);
              const ground = pixels[0];
              const at = pixels.findLastIndex(pixel => pixel !== ground);
              return at < 0 ? null : [(left + at % width) / ratio, (top + Math.floor(at / width)) / ratio];
            }
            """;

    /** In pixels from the left edge of a scope, where names stand. */
    static final int BESIDE_RASTER = 30;

    /** In pixels from the upper edge of a scope: in the lowest first raster, on a phone too. */
    static final int IN_FIRST_RASTER = 15;

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

    /** The same on a phone. */
    public TouchedLab byFinger() {
        return new TouchedLab(page, lab);
    }

    /** It runs by itself while it is in sight, and its time passes. */
    public void assertPlays() {
        lab.scrollIntoViewIfNeeded();
        assertThat(lab).hasAttribute("data-playing", "true");
        awaitMs(timeMs() + 50);
    }

    /** The slider of a number cannot be moved, and says why. */
    public void assertLocked(String path, String reason) {
        Locator slider = lab.locator("input[type=range][data-path='" + path + "']");
        assertThat(slider).isDisabled();
        assertThat(slider).hasAttribute("aria-description", reason);
    }

    public void assertPaused() {
        assertThat(lab).hasAttribute("data-playing", "false");
    }

    /** Waits until so much biology was played. */
    public void awaitMs(double ms) {
        Widgets.await(lab, "(lab, ms) => Number(lab.dataset.ms ?? 0) >= ms", ms);
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
        Widgets.await(lab, "(lab, ms) => Math.abs(Number(lab.dataset.ms) - ms) < 1", ms);
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
        Widgets.await(lab.locator(".sb-lab-plane"), HAS_COLORS, DRAWN);
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

    /** Measures rates by a second number too, and waits for the map. */
    public void sweepBy(String path) {
        lab.getByLabel("Second number").selectOption(path);
        assertThat(lab.locator(".sb-lab-sweep-status")).containsText("Enter or a click sets");
    }

    /** Leads through the map by keys, to the cell of the second column and row, and takes it. */
    public void takeCell(String said) {
        lab.locator(".sb-lab-map").focus();
        for (String key : List.of("ArrowRight", "ArrowRight", "ArrowUp")) {
            page.keyboard().press(key);
        }
        assertThat(lab.locator(".sb-lab-sweep-status")).containsText(said);
        page.keyboard().press("Enter");
    }

    /** All values of the sweep are measured. */
    public void awaitSweep() {
        assertThat(lab.locator(".sb-lab-sweep-canvas")).isVisible();
        assertThat(lab.locator(".sb-lab-sweep-status")).isEmpty();
    }

    /**
     * Presses a spike in the topmost raster of a run that is paused: a raster that moves is missed.
     */
    public void pressSpike() {
        assertPaused();
        Locator scope = lab.locator(".sb-lab-scope-canvas");
        scope.scrollIntoViewIfNeeded();
        List<?> place = (List<?>) scope.evaluate(FIND_SPIKE);
        scope.click(
                new Locator.ClickOptions()
                        .setPosition(
                                ((Number) place.get(0)).doubleValue(),
                                ((Number) place.get(1)).doubleValue()));
    }

    /** Explains the latest spike by the keyboard. */
    public void explainByKeyboard() {
        lab.locator(".sb-lab-scope-canvas").focus();
        page.keyboard().press("Enter");
    }

    /** A spike of a part is explained by inputs of another one, in words and as a table. */
    public void assertExplains(String part, String source) {
        Locator causes = lab.locator(".sb-lab-causes");
        assertThat(causes.locator("h4")).containsText(part + " ");
        assertThat(causes.locator("h4")).containsText("fires at");
        assertThat(causes.locator("tbody th").first()).containsText(source + " ");
        assertThat(page.locator(".react-flow__edge[data-cause]").first()).isAttached();
    }

    public void assertExplainsNothing() {
        assertThat(lab.locator(".sb-lab-causes")).isHidden();
        assertThat(page.locator(".react-flow__edge[data-cause]")).hasCount(0);
    }

    /** Drags a probe onto a node of the canvas. */
    public void dragProbe(String kind, String part) {
        lab.locator(".sb-lab-probe-bar")
                .getByLabel(kind, exactly())
                .dragTo(node(part), new Locator.DragToOptions().setSteps(STEPS_OF_A_DRAG));
    }

    /** Chooses a probe from the menu of a node, by the keyboard. */
    public void chooseProbe(String kind, String part) {
        node(part).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        Locator menu = lab.locator(".sb-lab-menu");
        assertThat(menu).isVisible();
        for (int k = 0; k < 10 && !kind.equals(focused(menu)); k++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(menu).isHidden();
    }

    private static String focused(Locator menu) {
        return String.valueOf(menu.evaluate("() => document.activeElement.textContent"));
    }

    /** A probe is there, and something is drawn on it. */
    public void assertProbes(String title) {
        Locator probe = lab.locator(".sb-lab-probe").filter(withTitle(title));
        assertThat(probe).isVisible();
        Widgets.await(probe.locator("canvas"), HAS_COLORS, MARKED);
    }

    /** Chooses the neuron of the phase plane, whose title then names it. */
    public void showInPlane(String population, String neuron) {
        Locator plane = lab.locator(".sb-lab-sweep").filter(withTitle("Phase plane of"));
        plane.getByLabel("Neuron", exactly()).fill(neuron);
        assertThat(plane.locator("h4"))
                .hasText("Phase plane of %s, neuron %s".formatted(population, neuron));
    }

    /** Names the neurons that a probe shows, and sees a line named for each. */
    public void probeNeurons(String title, String... neurons) {
        Locator probe = lab.locator(".sb-lab-probe").filter(withTitle(title));
        probe.getByLabel("Neurons").fill(String.join(", ", neurons));
        assertThat(probe.locator(".sb-lab-probe-legend span")).hasCount(neurons.length);
    }

    /** Makes the neurons of a population fire, from its menu. */
    public void fireAll(String part) {
        node(part).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        lab.locator(".sb-lab-menu-item").filter(firing()).click();
        assertThat(lab.locator(".sb-lab-menu")).isHidden();
    }

    /** Makes the neurons of a population fire, by a double click on its node. */
    public void fireAllByDoubleClick(String part) {
        node(part).dblclick();
        lab.scrollIntoViewIfNeeded(); // out of sight it stands still
    }

    /**
     * The scope fits on the screen, and the line below it says how many rasters that leaves out.
     */
    public void assertLeavesOut(String rasters) {
        assertThat(lab.locator(".sb-lab-unshown")).containsText(rasters);
        Assertions.assertThat(lab.locator(".sb-lab-scope-canvas").boundingBox().height)
                .as("height of the scope")
                .isLessThan(page.viewportSize().height);
    }

    /** Makes a neuron of the topmost raster of a population fire: a press left of it. */
    public void fireBesideRaster() {
        Locator scope = lab.locator(".sb-lab-scope-canvas");
        scope.scrollIntoViewIfNeeded();
        scope.click(new Locator.ClickOptions().setPosition(BESIDE_RASTER, IN_FIRST_RASTER));
    }

    /** Chooses a neuron of the topmost raster by the keyboard, and makes it fire. */
    public void fireByKeyboard(String neuron) {
        page.mouse().move(0, 0); // else it is chosen from where the pointer is
        lab.locator(".sb-lab-scope-canvas").focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Shift+ArrowUp");
        assertThat(lab.locator(".sb-lab-scope .sb-lab-announced")).containsText(neuron + ":");
        page.keyboard().press("f");
    }

    private static Locator.FilterOptions firing() {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^Fire "));
    }

    /** Starts over with other random numbers, whose seed is named below the scope. */
    public void reseed() {
        String before = seed();
        press("Restart with another seed");
        page.waitForCondition(() -> !seed().equals(before));
    }

    private String seed() {
        Matcher named = SEED.matcher(lab.locator(".sb-lab-where").textContent());
        return named.find() ? named.group(1) : "";
    }

    /** The first equation of a part, below its sliders, has this in it, in TeX. */
    public void assertEquation(String part, String tex) {
        node(part).click();
        assertThat(lab.locator(".sb-lab-equations annotation").first()).containsText(tex);
    }

    public void removeProbe(String title) {
        lab.getByLabel("Remove the probe " + title, exactly()).click();
        assertThat(lab.locator(".sb-lab-probe").filter(withTitle(title))).hasCount(0);
    }

    private Locator.FilterOptions withTitle(String title) {
        return new Locator.FilterOptions()
                .setHas(page.locator("h4", new Page.LocatorOptions().setHasText(title)));
    }

    private Locator node(String part) {
        return page.locator(".react-flow__node[data-id='" + part + "']").first();
    }

    /** Drags the weight beside a line to the right. */
    public void dragWeight(String line, double pixels) {
        Locator label = page.locator(".sb-line-weight", new Page.LocatorOptions().setHasText(line));
        page.locator(".sb-board")
                .first()
                .evaluate("board => board.scrollIntoView({ block: 'center' })");
        BoundingBox box = label.first().boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + pixels, box.y + box.height / 2, inSteps());
        page.mouse().up();
    }

    private static Mouse.MoveOptions inSteps() {
        return new Mouse.MoveOptions().setSteps(STEPS_OF_A_DRAG);
    }

    /** Sound is on or off as its button says. */
    public void assertSounds(boolean on) {
        assertThat(lab.locator(".sb-lab-sound")).hasAttribute("aria-pressed", String.valueOf(on));
    }

    public void assertSaysNot(String finding) {
        assertThat(lab.locator(".sb-lab-diagnosis")).not().containsText(finding);
    }

    /** Lets the network run at half its step too; both rates are told. */
    public void checkStep() {
        lab.getByText("Check dt", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(lab.locator(".sb-lab-diagnosis"))
                .hasText(
                        Pattern.compile("fires at .+ Hz(, now at| instead of) .+ Hz"),
                        new LocatorAssertions.HasTextOptions().setTimeout(Timeouts.WORK_MS));
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
