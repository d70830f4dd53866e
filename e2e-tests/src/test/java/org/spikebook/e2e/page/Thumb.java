package org.spikebook.e2e.page;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;

/** The thumb of a slider, which the mouse holds and draws along. */
public final class Thumb {

    private static final int STEPS_OF_A_DRAG = 8;

    /** Its middle comes no nearer to an end, in pixels. */
    private static final double RADIUS = 8;

    /** Where it stands, as a share of its way. */
    private static final String SHARE =
            "slider => (slider.value - slider.min) / (slider.max - slider.min)";

    private final Locator slider;
    private final Mouse mouse;

    private Thumb(Locator slider) {
        this.slider = slider;
        this.mouse = slider.page().mouse();
    }

    /** Puts the pointer on the thumb, and presses. */
    static Thumb hold(Locator slider) {
        double share = ((Number) slider.evaluate(SHARE)).doubleValue();
        BoundingBox box = slider.boundingBox();
        slider.hover(new Locator.HoverOptions().setPosition(across(box, share), box.height / 2));
        Thumb thumb = new Thumb(slider);
        thumb.mouse.down();
        return thumb;
    }

    /** Draws it to a share of its way. */
    public Thumb draw(double share) {
        BoundingBox box = slider.boundingBox();
        mouse.move(
                box.x + across(box, share),
                box.y + box.height / 2,
                new Mouse.MoveOptions().setSteps(STEPS_OF_A_DRAG));
        return this;
    }

    public void release() {
        mouse.up();
    }

    private static double across(BoundingBox box, double share) {
        return RADIUS + share * (box.width - 2 * RADIUS);
    }
}
