package org.spikebook.e2e.page;

import com.microsoft.playwright.Locator;

/** Curves that are drawn as an answer. */
final class Curves {

    private Curves() {}

    /** A line from the lower left to a higher point on the right, by keyboard. */
    static void draw(Locator question) {
        Locator surface = question.locator("curve-pad [role=application]");
        for (String key : new String[] {"Home", "ArrowUp", "End", "Shift+ArrowUp"}) {
            surface.press(key);
        }
    }
}
