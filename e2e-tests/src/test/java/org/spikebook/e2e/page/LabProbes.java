package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;

/** The probes of a live lab: they stand below its scope, and come from its bar or from nodes. */
public final class LabProbes {

    private static final int STEPS_OF_A_DRAG = 8;

    /** Marks of a raster are of one color, on a ground. */
    private static final int MARKED = 1;

    private final Page page;
    private final Locator lab;

    LabProbes(Page page, Locator lab) {
        this.page = page;
        this.lab = lab;
    }

    /** Drags a probe onto a node of the canvas. */
    public void drag(String kind, String part) {
        lab.locator(".sb-lab-probe-bar")
                .getByLabel(kind, exactly())
                .dragTo(
                        LiveLab.node(page, part),
                        new Locator.DragToOptions().setSteps(STEPS_OF_A_DRAG));
    }

    /** Chooses a probe from the menu of a node, by the keyboard. */
    public void choose(String kind, String part) {
        LiveLab.node(page, part).click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
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
    public void assertShows(String title) {
        Locator probe = lab.locator(".sb-lab-probe").filter(withTitle(title));
        assertThat(probe).isVisible();
        Widgets.awaitColors(probe.locator("canvas"), MARKED);
    }

    /** Names the neurons that a probe shows, and sees a line named for each. */
    public void showNeurons(String title, String... neurons) {
        Locator probe = lab.locator(".sb-lab-probe").filter(withTitle(title));
        probe.getByLabel("Neurons").fill(String.join(", ", neurons));
        assertThat(probe.locator(".sb-lab-probe-legend span")).hasCount(neurons.length);
    }

    public void remove(String title) {
        lab.getByLabel("Remove the probe " + title, exactly()).click();
        assertThat(lab.locator(".sb-lab-probe").filter(withTitle(title))).hasCount(0);
    }

    private Locator.FilterOptions withTitle(String title) {
        return new Locator.FilterOptions()
                .setHas(page.locator("h4", new Page.LocatorOptions().setHasText(title)));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}
