package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** How results of the only assignment of a class are distributed, and how its tasks did. */
public final class StatisticsPage {

    private final Page page;

    private StatisticsPage(Page page) {
        this.page = page;
    }

    /** From the gradebook of a class. */
    public static StatisticsPage open(Visitor teacher, String classPath) {
        teacher.open(classPath);
        Page page = teacher.page();
        Pattern name = Pattern.compile("^Statistics: ");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).click();
        assertThat(Widgets.heading(page, 1)).containsText("Statistics: ");
        return new StatisticsPage(page);
    }

    public void assertSays(String sentence) {
        assertThat(page.getByText(sentence).first()).isVisible();
    }

    /** The table has a task, by its number and title. */
    public void assertHasTask(String task) {
        assertThat(page.locator(".sb-statistics .sb-table")).containsText(task);
    }
}
