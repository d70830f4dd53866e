package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Position;

import java.util.List;

/** What a live lab says of why a neuron fired. */
public final class SpikeExplanation {

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

    private final Page page;
    private final Locator lab;

    SpikeExplanation(Page page, Locator lab) {
        this.page = page;
        this.lab = lab;
    }

    /**
     * Presses a spike in the topmost raster of a run that is paused: a raster that moves is missed.
     */
    public void ofPressedSpike() {
        Position spike = spike();
        scope().click(new Locator.ClickOptions().setPosition(spike));
    }

    /** The same by a finger. */
    public void ofTouchedSpike() {
        Position spike = spike();
        scope().tap(new Locator.TapOptions().setPosition(spike));
    }

    private Position spike() {
        assertThat(lab).hasAttribute("data-playing", "false");
        scope().scrollIntoViewIfNeeded();
        List<?> place = (List<?>) scope().evaluate(FIND_SPIKE);
        return new Position(
                ((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
    }

    private Locator scope() {
        return lab.locator(".sb-lab-scope-canvas");
    }

    /** Explains the latest spike by the keyboard. */
    public void ofLatestByKeyboard() {
        scope().focus();
        page.keyboard().press("Enter");
    }

    /** A spike of a part is explained by inputs of another one, in words and as a table. */
    public void assertNames(String part, String source) {
        Locator causes = lab.locator(".sb-lab-causes");
        assertThat(causes.locator("h4")).containsText(part + " ");
        assertThat(causes.locator("h4")).containsText("fires at");
        assertThat(causes.locator("tbody th").first()).containsText(source + " ");
        assertThat(page.locator(".react-flow__edge[data-cause]").first()).isAttached();
    }

    public void assertGone() {
        assertThat(lab.locator(".sb-lab-causes")).isHidden();
        assertThat(page.locator(".react-flow__edge[data-cause]")).hasCount(0);
    }
}
