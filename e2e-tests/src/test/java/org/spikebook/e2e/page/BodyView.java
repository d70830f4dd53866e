package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

import java.util.regex.Pattern;

/** The body that a trained network moves. */
public final class BodyView {

    private static final Pattern OUTCOME = Pattern.compile("(Balanced for|Fell after) [\\d.]+ s");

    private final Locator panel;

    BodyView(Locator panel) {
        this.panel = panel;
    }

    /** So many episodes have come from the server; one that was pushed counts again. */
    public void awaitEpisode(int count) {
        assertThat(panel.locator("body-view")).hasAttribute("data-films", Integer.toString(count));
    }

    /** The episode is over. */
    public void awaitOutcome() {
        assertThat(panel.locator(".sb-body-status")).hasText(OUTCOME);
    }

    public void press(String button) {
        panel.getByLabel(button, new Locator.GetByLabelOptions().setExact(true)).click();
    }

    public void showWeights(String name) {
        panel.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name)).check();
    }
}
