package org.spikebook.e2e.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;

import org.spikebook.e2e.support.Finger;

import java.util.List;
import java.util.regex.Pattern;

/** A live lab on a phone, as fingers find it. */
public final class TouchedLab {

    /** Least size of what a finger presses, in pixels; zoomed sizes are not whole. */
    private static final double FINGER = 43.5;

    /** From there a finger scrolls the page upward, in pixels. */
    private static final double AT_UPPER_EDGE = 80;

    /** Below what lies over the upper edge of the screen, in pixels. */
    private static final double IN_SIGHT = 120;

    private static final String TARGETS =
            ".sb-lab-range, .sb-lab-slider-head button, .sb-lab-slider-head input,"
                    + " .sb-lab-scrubber, .sb-lab-transport button, .sb-lab-foot button,"
                    + " .sb-lab-speed, .sb-lab-seed,"
                    + " .sb-lab-probe-chip, .sb-lab-probe button, .sb-lab-neurons,"
                    + " .sb-lab-remedy, .sb-lab-more, .sb-lab-choice";

    private final Page page;
    private final Locator lab;

    TouchedLab(Page page, Locator lab) {
        this.page = page;
        this.lab = lab;
    }

    /** The scope and the sliders of these numbers fit on one screen. */
    public void assertOnOneScreenWithScope(String... paths) {
        BoundingBox scope = lab.locator(".sb-lab-scope-canvas").boundingBox();
        double top = scope.y;
        double bottom = scope.y + scope.height;
        for (String path : paths) {
            BoundingBox slider = slider(path).boundingBox();
            top = Math.min(top, slider.y);
            bottom = Math.max(bottom, slider.y + slider.height);
        }
        assertThat(bottom - top)
                .as("height of the scope with %s", String.join(", ", paths))
                .isLessThanOrEqualTo(page.viewportSize().height);
    }

    /** Sliders, what is beside their names, and the buttons around can be met by a finger. */
    public void assertFitsFingers() {
        List<String> small =
                lab.locator(TARGETS).all().stream()
                        .filter(Locator::isVisible)
                        .filter(target -> isSmall(target.boundingBox()))
                        .map(TouchedLab::described)
                        .toList();
        assertThat(small).as("targets smaller than a finger").isEmpty();
    }

    private static boolean isSmall(BoundingBox box) {
        return Math.min(box.width, box.height) < FINGER;
    }

    private static String described(Locator target) {
        BoundingBox box = target.boundingBox();
        return "%s: %.0f x %.0f".formatted(target.getAttribute("class"), box.width, box.height);
    }

    /** Touches the slider of a number at this share of its width. */
    public void slide(String path, double share) {
        BoundingBox box = slider(path).boundingBox();
        slider(path).tap(new Locator.TapOptions().setPosition(share * box.width, 0.6 * box.height));
    }

    /** Adds a probe to the first population. */
    public void probe(String kind) {
        lab.locator(".sb-lab-probe-bar")
                .getByLabel(kind, new Locator.GetByLabelOptions().setExact(true))
                .tap();
    }

    /** Measures rates over the range of a slider. */
    public void sweep(String path) {
        lab.locator(".sb-lab-slider")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(page.locator("input[data-path='" + path + "']")))
                .locator(".sb-lab-sweep-open")
                .tap();
    }

    /** Makes a neuron of the topmost raster of a population fire: a touch left of it. */
    public void fireBesideRaster() {
        lab.locator(".sb-lab-scope-canvas")
                .tap(
                        new Locator.TapOptions()
                                .setPosition(LiveLab.BESIDE_RASTER, LiveLab.IN_FIRST_RASTER));
    }

    /** Taps a button of the lab. */
    public void press(String button) {
        lab.getByLabel(button, new Locator.GetByLabelOptions().setExact(true)).tap();
    }

    /** Draws the strip of the past back: the run stands at an earlier time. */
    public void dragBack() {
        double before = Double.parseDouble(lab.getAttribute("data-ms"));
        Finger.drag(lab.locator(".sb-lab-scrubber"), 0.9, 0.5, 0.3, 0.5);
        Widgets.await(lab, "(lab, ms) => Number(lab.dataset.ms) < ms", before);
    }

    /** Chooses a state in the middle of the phase plane, from which a course is drawn. */
    public void startInPlane() {
        lab.locator(".sb-lab-plane").tap();
        PlaywrightAssertions.assertThat(lab.getByText(Pattern.compile("From .+ spikes in .+ ms")))
                .isVisible();
    }

    /** Sets two numbers to the values of a cell of the map of rates, in its middle. */
    public void takeCellOfMap() {
        lab.locator(".sb-lab-map").tap();
    }

    /** Takes the remedy of a finding. */
    public void remedy() {
        lab.locator(".sb-lab-diagnosis .sb-lab-remedy").tap();
    }

    /** The finding lies above the sliders that stay in sight, wherever the page is scrolled to. */
    public void assertFindingAboveSliders() {
        for (String block : List.of("end", "center", "start")) {
            Locator head = lab.locator(".sb-lab-diagnosis");
            head.evaluate(
                    "(head, block) => head.scrollIntoView({ block, behavior: 'instant' })", block);
            BoundingBox finding = head.boundingBox();
            assertThat(lab.locator(".sb-lab-side").boundingBox().y)
                    .as("upper edge of the sliders, with the finding at the %s", block)
                    .isGreaterThanOrEqualTo(finding.y + finding.height);
        }
    }

    /** Draws a probe onto a node: at the upper edge of the screen, the page comes down to it. */
    public void drawProbe(String kind, String part) {
        Locator chip =
                lab.locator(".sb-lab-probe-bar")
                        .getByLabel(kind, new Locator.GetByLabelOptions().setExact(true));
        chip.evaluate("chip => chip.scrollIntoView({ block: 'center', behavior: 'instant' })");
        Locator node = LiveLab.node(page, part);
        Finger finger = Finger.on(chip);
        finger.moveTo(page.viewportSize().width / 2.0, AT_UPPER_EDGE);
        page.waitForCondition(() -> node.boundingBox().y > IN_SIGHT);
        finger.moveTo(node); // the page stands still from here on
        finger.moveTo(node);
        finger.lift();
    }

    private Locator slider(String path) {
        return lab.locator("input[type=range][data-path='" + path + "']");
    }
}
