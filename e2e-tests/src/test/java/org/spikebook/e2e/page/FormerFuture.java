package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

import java.util.regex.Pattern;

/** What had happened after a time to which a run was taken back, as a live lab shows it. */
public final class FormerFuture {

    /**
     * Ahead of the present, in the topmost raster of a light page, there are so many pixels of gray
     * marks and none in the color of a part; the words above them are left out.
     */
    private static final String IS_DRAWN =
            """
            (canvas, least) => {
              const ratio = canvas.width / canvas.clientWidth;
              const from = 64 + 0.72 * (canvas.clientWidth - 76);
              const [left, top, width, height] = [from, 26, canvas.clientWidth - 14 - from, 60].map(v => Math.round(v * ratio));
              const { data } = canvas.getContext('2d').getImageData(left, top, width, height);
              let marked = 0;
              for (let k = 0; k < data.length; k += 4) {
                const color = [data[k], data[k + 1], data[k + 2]];
                if (Math.max(...color) - Math.min(...color) > 40) return false;
                marked += Math.max(...color) < 225 ? 1 : 0;
              }
              return marked >= least;
            }
            """;

    /** Pixels of a few spikes: there are dozens of them. */
    private static final int MARKED = 10;

    private static final Pattern BESIDE = Pattern.compile(".+ Hz \\(was .+ Hz\\)");

    private final Locator lab;

    FormerFuture(Locator lab) {
        this.lab = lab;
    }

    /** It stands ahead of the present in gray. */
    public void assertDrawn() {
        Widgets.await(lab.locator(".sb-lab-scope-canvas"), IS_DRAWN, MARKED);
    }

    /** Readers of screens hear the rates since a change, each with what it was at that time. */
    public void assertTold() {
        assertThat(lab.locator(".sb-lab-announced[aria-live]").filter(withRates())).hasCount(1);
    }

    private static Locator.FilterOptions withRates() {
        return new Locator.FilterOptions().setHasText(BESIDE);
    }
}
