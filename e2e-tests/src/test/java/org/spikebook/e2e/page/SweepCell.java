package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

/** A sweep cell: its settings, its figure, its numbers. */
public final class SweepCell {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(Timeouts.WORK_MS);

    private final Locator cell;

    SweepCell(Locator cell) {
        this.cell = cell;
        assertThat(cell).isVisible();
    }

    /** Runs it and waits for a figure whose spoken name begins so. */
    public void run(Hand hand, String figure) {
        hand.press(Widgets.button(cell, "Run sweep"));
        assertFigure(figure);
        assertThat(Widgets.button(cell, "Run sweep")).isDisabled();
    }

    public void assertFigure(String name) {
        assertThat(cell.locator("svg[aria-label^='" + name + "']:visible").first())
                .isVisible(PATIENTLY);
    }

    /** It says how the figure was made. */
    public void assertSays(String text) {
        assertThat(cell).containsText(text, Widgets.patiently());
    }
}
