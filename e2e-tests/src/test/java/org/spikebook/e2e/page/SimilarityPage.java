package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** Submissions for the only assignment of a class that are alike, and in what. */
public final class SimilarityPage {

    private final Page page;

    private SimilarityPage(Page page) {
        this.page = page;
    }

    /** From the gradebook of a class. */
    public static SimilarityPage open(Visitor teacher, String classPath) {
        teacher.open(classPath);
        Page page = teacher.page();
        Pattern name = Pattern.compile("^Similar submissions: ");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        assertThat(Widgets.heading(page, 1)).containsText("Similar submissions: ");
        return new SimilarityPage(page);
    }

    /** Compares, and waits for this summary. */
    public void compare(String summary) {
        Widgets.button(page, "Compare").click();
        assertThat(page.locator(".sb-similarity")).containsText(summary, Widgets.patiently());
    }

    /** The only pair is of these two, in either order, and has this value in common. */
    public void assertPair(String one, String other, String value) {
        Pattern names = Pattern.compile("%1$s and %2$s|%2$s and %1$s".formatted(one, other));
        assertThat(Widgets.heading(page, 2)).hasText(names);
        page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Values in common"))
                .click();
        assertThat(page.locator(".sb-similarity .sb-table")).containsText(value);
    }
}
