package org.spikebook.e2e.support;

import com.microsoft.playwright.Page;

/**
 * Lets what a page plays be drawn ten times a second: sixty, without a graphics card, would keep a
 * processor busy for as long as a journey looks on.
 */
final class FewFrames {

    /** All that is to be drawn next is drawn at the same time, as in a frame. */
    private static final String TEN_A_SECOND =
            """
            (() => {
              const later = window.setTimeout.bind(window);
              const untilNext = () => 100 - performance.now() % 100;
              window.requestAnimationFrame = draw => later(() => draw(performance.now()), untilNext());
              window.cancelAnimationFrame = frame => window.clearTimeout(frame);
            })();
            """;

    private FewFrames() {}

    /** From the next page that is opened in it. */
    static void in(Page page) {
        page.addInitScript(TEN_A_SECOND);
    }
}
