package org.spikebook.e2e.bench;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Changes of one slider of a live lab, each timed within the page from the change to the frame that
 * shows it: a page that is looked into all the time would be measured with it.
 */
final class SliderChanges {

    private static final String AWAIT =
            """
            () => {
              window.spikebookChange = new Promise(done => {
                const measures = new PerformanceObserver(list => {
                  const change = list.getEntriesByName('live-lab: change to frame')[0];
                  if (change) {
                    measures.disconnect();
                    done(change.duration);
                  }
                });
                measures.observe({ entryTypes: ['measure'] });
              });
            }
            """;

    private static final String MS = "() => window.spikebookChange";

    /** How far from its middle a slider is drawn to each side, in shares of its width. */
    private static final double DRAWN = 0.03;

    private static final double SETTLED_MS = 500;

    private final Page page;
    private final Locator slider;

    /**
     * @param slider an input that a live lab hears
     */
    SliderChanges(Locator slider) {
        this.page = slider.page();
        this.slider = slider;
    }

    /** Held by the mouse and drawn to and fro, in ms, in rising order. */
    double[] byHand(int count) {
        slider.scrollIntoViewIfNeeded();
        BoundingBox box = slider.boundingBox();
        Mouse mouse = page.mouse();
        double y = box.y + box.height / 2;
        mouse.move(box.x + box.width / 2, y);
        mouse.down();
        page.waitForTimeout(SETTLED_MS); // the press is a change of its own
        double[] ms = times(count, k -> mouse.move(box.x + box.width * (0.5 + side(k) * DRAWN), y));
        mouse.up();
        return ms;
    }

    /** By the arrow keys, in ms, in rising order. */
    double[] byKey(int count) {
        slider.focus();
        return times(count, k -> page.keyboard().press(side(k) > 0 ? "ArrowRight" : "ArrowLeft"));
    }

    private static int side(int k) {
        return k % 2 == 0 ? 1 : -1;
    }

    private double[] times(int count, IntConsumer change) {
        double[] ms = new double[count];
        for (int k = 0; k < count; k++) {
            page.evaluate(AWAIT);
            change.accept(k);
            ms[k] = ((Number) page.evaluate(MS)).doubleValue();
        }
        Arrays.sort(ms);
        return ms;
    }
}
