package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

/** A regrade of the only assignment of a class. */
public final class RegradePage {

    private final Page page;

    private RegradePage(Page page) {
        this.page = page;
    }

    /** From the gradebook of a class. */
    public static RegradePage open(Visitor teacher, String classPath) {
        teacher.open(classPath);
        Page page = teacher.page();
        page.getByText("Regrade").first().click();
        assertThat(Widgets.heading(page, 1)).containsText("Regrade: ");
        return new RegradePage(page);
    }

    /** Starts it and waits for the preview, which says this. */
    public void start(String reason, String effect) {
        Widgets.fill(page, "Reason", reason);
        Widgets.awaitServer(page);
        Widgets.button(page, "Start regrade").click();
        assertThat(page.locator("table")).containsText(effect, Widgets.patiently());
    }

    /** Chooses an option of the publication; the preview then says this. */
    public void choose(String option, String effect) {
        page.getByText(option).click();
        assertThat(page.locator("table")).containsText(effect);
    }

    public void publish(String said) {
        Widgets.button(page, "Publish").click();
        assertThat(page.getByText(said)).isVisible();
    }
}
