package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

/** A table of runs. */
public final class RunsCell {

    private static final LocatorAssertions.IsEnabledOptions PATIENTLY =
            new LocatorAssertions.IsEnabledOptions().setTimeout(Timeouts.WORK_MS);

    private final Locator cell;

    RunsCell(Locator cell) {
        this.cell = cell;
        assertThat(cell).isVisible();
    }

    /** Adds the run of the network as it stands, once there is one, and waits for its row. */
    public void addRun(Hand hand, int number) {
        assertThat(Widgets.button(cell, "Add run")).isEnabled(PATIENTLY);
        hand.press(Widgets.button(cell, "Add run"));
        assertRows(number);
    }

    public void assertRows(int count) {
        assertThat(cell.locator("tbody tr")).hasCount(count);
    }

    public void delete(Hand hand, int number) {
        hand.press(Widgets.button(cell, "Delete run " + number + " from the table"));
    }
}
