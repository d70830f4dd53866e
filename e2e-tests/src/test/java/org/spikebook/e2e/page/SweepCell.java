package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.util.regex.Pattern;

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

    /** Lets each value train the network of the notebook's training, in place of running one. */
    public void train(Hand hand, String measure) {
        Locator settings =
                cell.locator("vaadin-details-summary")
                        .filter(new Locator.FilterOptions().setHasText("Settings of the sweep"));
        if (!"true".equals(settings.getAttribute("aria-expanded"))) {
            hand.press(settings);
        }
        choose(hand, "Each value", "trains networks");
        choose(hand, "Measure", measure);
        Widgets.awaitServer(cell.page());
    }

    private void choose(Hand hand, String field, String option) {
        hand.press(
                cell.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^" + field + " "))));
        hand.choose(
                cell.page()
                        .getByRole(
                                AriaRole.OPTION,
                                new Page.GetByRoleOptions().setName(option).setExact(true)));
        assertThat(cell).containsText(option);
    }

    /** It says how the figure was made. */
    public void assertSays(String text) {
        assertThat(cell).containsText(text, Widgets.patiently());
    }
}
