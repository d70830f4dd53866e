package org.spikebook.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** The height of a network's canvas, and the handle at its lower edge. */
public final class CanvasHeight {

    private final Page page;
    private final Locator stage;
    private final Locator handle;

    CanvasHeight(Page page, Locator cell) {
        this.page = page;
        this.stage = cell.locator(".sb-stage");
        this.handle = cell.getByLabel("Height of the canvas");
    }

    /** In pixels. */
    public double now() {
        return stage.boundingBox().height;
    }

    public void assertIs(double height) {
        page.waitForCondition(() -> Math.abs(now() - height) < 1);
    }

    /** Drags the handle down by so many pixels. */
    public void drag(double by) {
        handle.scrollIntoViewIfNeeded();
        BoundingBox at = handle.boundingBox();
        double x = at.x + at.width / 2;
        double y = at.y + at.height - 6;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + by / 2);
        page.mouse().move(x, y + by);
        page.mouse().up();
    }

    public void press(String key) {
        handle.press(key);
    }

    /** As high as the page has it. */
    public void reset() {
        handle.dblclick();
    }
}
