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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network that plays in the page: transport, scope and sliders. */
public final class LiveLab {

    private static final int STEPS_OF_A_DRAG = 8;

    /** Of the strip of a run that plays. */
    private static final String STEPS_A_MS =
            "strip => strip.value / strip.closest('live-lab').dataset.ms";

    private static final Pattern SOME = Pattern.compile("[1-9].* Hz");

    private static final Pattern CHARGE =
            Pattern.compile("Mean membrane potential −\\d+ mV, threshold −\\d+ mV.*");

    /** As it is named below the scope. */
    private static final Pattern SEED = Pattern.compile("seed (\\d+)");

    /** More colors than the axes of a plane have. */
    private static final int DRAWN = 20;

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

    /** The curves and maps that it measures. */
    public LabSweep sweep() {
        return new LabSweep(page, lab);
    }

    /** What it says of why a neuron fired. */
    public SpikeExplanation explanation() {
        return new SpikeExplanation(page, lab);
    }

    /** The probes that stand below its scope. */
    public LabProbes probes() {
        return new LabProbes(page, lab);
    }

    /** What it shows of the future that it was taken back from. */
    public FormerFuture formerFuture() {
        return new FormerFuture(lab);
    }

    /** It runs by itself while it is in sight, and its time passes. */
    public void assertPlays() {
        lab.scrollIntoViewIfNeeded();
        assertThat(lab).hasAttribute("data-playing", "true");
        awaitMs(timeMs() + 50);
    }

    /** It continues from where it was, and its time passes; the time now. */
    public double assertPlaysOn(double beforeMs) {
        assertPlays();
        double ms = timeMs();
        Assertions.assertThat(ms).isGreaterThan(beforeMs);
        return ms;
    }

    /** The slider of a number cannot be moved, and says why. */
    public void assertLocked(String path, String reason) {
        Locator slider = slider(path);
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

    /** Presses a key while the scope has the focus. */
    public void pressKey(String key) {
        lab.locator(".sb-lab-scope-canvas").press(key);
    }

    /** Waits until it stands paused so much later. */
    public void assertStepped(double beforeMs, double ms) {
        assertPaused();
        Widgets.await(
                lab, "(lab, ms) => Math.abs(Number(lab.dataset.ms) - ms) < 1e-6", beforeMs + ms);
    }

    public void press(String button) {
        lab.getByLabel(button, exactly()).click();
    }

    public void speed(String name) {
        lab.locator(".sb-lab-speed").selectOption(name);
    }

    /** Moves a slider by a key of the keyboard, so many times. */
    public void slide(String path, String key, int times) {
        Locator slider = slider(path);
        slider.focus();
        for (int k = 0; k < times; k++) {
            slider.press(key);
        }
    }

    /** The slider of the number at this path of the document. */
    public Locator slider(String path) {
        return lab.locator("input[type=range][data-path='" + path + "']");
    }

    /** Holds the thumb of a slider with the mouse. */
    public Thumb hold(String path) {
        return Thumb.hold(slider(path));
    }

    /** Types a value into the box above a slider. */
    public void type(String path, String value) {
        Locator box = box(path);
        box.fill(value);
        box.press("Enter");
    }

    /** What the box above a slider says. */
    public String valueOf(String path) {
        return box(path).inputValue();
    }

    /** The box above a slider says something else than before. */
    public void assertOtherValue(String path, String before) {
        assertThat(box(path)).not().hasValue(before);
    }

    private Locator box(String path) {
        Locator slider = page.locator("input[data-path='" + path + "']");
        return lab.locator(".sb-lab-slider")
                .filter(new Locator.FilterOptions().setHas(slider))
                .locator(".sb-lab-value");
    }

    public void assertValue(String path, Pattern value) {
        assertThat(slider(path)).hasAttribute("aria-valuetext", value);
    }

    /**
     * Draws the strip of the past by the mouse to a time. The run pauses with the first move, and
     * the strip grows no longer: then the place of that time is known.
     */
    public void goTo(double ms) {
        Locator strip = lab.locator(".sb-lab-scrubber");
        double stepsAMs = number(strip, STEPS_A_MS);
        Thumb thumb = Thumb.hold(strip).draw(0.5);
        assertPaused();
        thumb.draw(ms * stepsAMs / number(strip, "strip => Number(strip.max)")).release();
        Widgets.await(lab, "(lab, ms) => Math.abs(Number(lab.dataset.ms) - ms) < 0.1 * ms", ms);
    }

    private static double number(Locator element, String script) {
        return ((Number) element.evaluate(script)).doubleValue();
    }

    public void assertSays(String finding) {
        assertThat(lab.locator(".sb-lab-diagnosis")).containsText(finding);
    }

    /** Keeps the window that is shown behind the run. */
    public void pinRun() {
        press("Pin run");
        assertPinned();
    }

    public void assertPinned() {
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
        Widgets.awaitColors(lab.locator(".sb-lab-plane"), DRAWN);
    }

    /** The line below the scope says where. */
    public void assertRuns(String where) {
        assertThat(lab.locator(".sb-lab-where")).containsText(where);
    }

    /** Chooses the neuron of the phase plane, whose title then names it. */
    public void showInPlane(String population, String neuron) {
        Locator title = page.locator("h4", new Page.LocatorOptions().setHasText("Phase plane of"));
        Locator plane =
                lab.locator(".sb-lab-sweep").filter(new Locator.FilterOptions().setHas(title));
        plane.getByLabel("Neuron", exactly()).fill(neuron);
        assertThat(plane.locator("h4"))
                .hasText("Phase plane of %s, neuron %s".formatted(population, neuron));
    }

    /** Makes the neurons of a population fire, from its menu. */
    public void fireAll(String part) {
        node(page, part).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        lab.locator(".sb-lab-menu-item").filter(firing()).click();
        assertThat(lab.locator(".sb-lab-menu")).isHidden();
    }

    /** Makes the neurons of a population fire, by a double click on its node. */
    public void fireAllByDoubleClick(String part) {
        node(page, part).dblclick();
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

    /** Starts over with a seed, which is named below the scope. */
    public void typeSeed(String seed) {
        Locator field = lab.getByLabel("Random seed", exactly());
        field.fill(seed);
        field.press("Enter");
        assertSeed(seed);
    }

    public void assertSeed(String seed) {
        assertThat(lab.getByLabel("Random seed", exactly())).hasValue(seed);
        assertRuns("seed " + seed + ".");
    }

    private String seed() {
        Matcher named = SEED.matcher(lab.locator(".sb-lab-where").textContent());
        return named.find() ? named.group(1) : "";
    }

    /** The first equation of a part, below its sliders, has this in it, in TeX. */
    public void assertEquation(String part, String tex) {
        node(page, part).click();
        assertThat(lab.locator(".sb-lab-equations annotation").first()).containsText(tex);
    }

    /** Of a part, on the canvas above. */
    static Locator node(Page page, String part) {
        return page.locator(".react-flow__node[data-id='" + part + "']").first();
    }

    /** Drags the weight beside a line to the right. */
    public void dragWeight(String line, double pixels) {
        dragLabel(line, pixels, 0);
    }

    /** Drags the label of a line upward by so many pixels: its delay grows. */
    public void dragDelay(String line, double pixels) {
        dragLabel(line, 0, pixels);
    }

    private void dragLabel(String line, double right, double up) {
        Locator label = page.locator(".sb-line-weight", new Page.LocatorOptions().setHasText(line));
        page.locator(".sb-board")
                .first()
                .evaluate("board => board.scrollIntoView({ block: 'center' })");
        BoundingBox box = label.first().boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + right, y - up, inSteps());
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

    /** Of several findings, goes to the next one. */
    public void nextFinding() {
        lab.locator(".sb-lab-diagnosis .sb-lab-more").click();
    }

    /** Takes the remedy that is offered. */
    public void remedy() {
        lab.locator(".sb-lab-diagnosis .sb-lab-remedy").click();
    }

    /** The canvas above shows how fast a part fires. */
    public void assertGlows(String part) {
        assertFires(part, SOME);
    }

    /** The canvas above shows a part to fire at such a rate. */
    public void assertFires(String part, Pattern rate) {
        String node = ".react-flow__node[data-id='" + part + "']";
        assertThat(page.locator(node + " .sb-part-live").first()).hasText(rate);
    }

    /** The home page says how fast its populations fire. */
    public void assertSaysRates(Pattern rates) {
        assertThat(lab.locator(".sb-lab-rate")).hasText(rates);
    }

    /** A ring on its node says how far the neurons of a population are from their threshold. */
    public void assertCharged(String population) {
        Locator node = page.locator(".react-flow__node[data-id='" + population + "']");
        Locator ring = node.locator(".sb-part-ring").first();
        assertThat(ring).isVisible();
        assertThat(ring).hasAttribute("aria-label", CHARGE);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
