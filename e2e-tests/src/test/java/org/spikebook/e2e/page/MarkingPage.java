package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.List;
import java.util.regex.Pattern;

/** Submissions that are marked by hand, one after the other. */
public final class MarkingPage {

    private final Page page;

    private MarkingPage(Page page) {
        this.page = page;
    }

    /** From the gradebook of a class. */
    public static MarkingPage open(Visitor teacher, String classPath) {
        teacher.open(classPath);
        Page page = teacher.page();
        page.getByText("Mark by hand").first().click();
        assertThat(Widgets.heading(page, 1)).containsText("Mark by hand: ");
        return new MarkingPage(page);
    }

    /** Whose submission is shown, and how many are marked. */
    public void assertShows(String label, String standing) {
        assertThat(Widgets.heading(page, 2).first()).containsText(label);
        assertThat(page.getByText(standing)).isVisible();
    }

    /** Hides the names of the students, until all submissions are marked. */
    public void hideNames() {
        page.getByText("Rubric and names").click();
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName("Hide names while marking"))
                .check();
        assertThat(hidden()).isVisible();
    }

    /** The page names a student, or none of them while names are hidden. */
    public void assertNames(List<String> students, boolean named) {
        assertThat(hidden()).hasCount(named ? 0 : 1);
        Pattern anyone = Pattern.compile("\\b(" + String.join("|", students) + ")\\b");
        Locator shown = page.locator(".sb-marking");
        LocatorAssertions.ContainsTextOptions asSeen =
                new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);
        if (named) {
            assertThat(shown).containsText(anyone, asSeen);
        } else {
            assertThat(shown).not().containsText(anyone, asSeen);
        }
    }

    private Locator hidden() {
        return page.getByText("Names are hidden until all are marked.");
    }

    /** Types a comment on the first task, and saves nothing. */
    public void type(String comment) {
        Locator area = page.getByLabel("Comment for the student").first();
        area.fill(comment);
        area.blur();
        Widgets.awaitServer(page);
    }

    /** Keeps a comment for the class, beside what is typed. */
    public void keepForTheClass(String comment) {
        page.getByText("Saved comments").click();
        Widgets.fill(page, "New comment", comment);
        Widgets.awaitServer(page);
        Widgets.button(page, "Save comment").click();
        Widgets.awaitServer(page);
    }

    /** What is typed as a comment on the first task. */
    public void assertTyped(String comment) {
        assertThat(page.getByLabel("Comment for the student").first()).hasValue(comment);
    }

    /** Sets the points of the first task and a comment on it, and saves with the keyboard. */
    public void mark(String points, String comment) {
        Locator field = page.locator("vaadin-number-field input").first();
        field.fill(points);
        field.blur();
        Locator area = page.getByLabel("Comment for the student").first();
        area.fill(comment);
        area.blur();
        Widgets.awaitServer(page);
        page.keyboard().press("Control+Enter");
        Widgets.awaitServer(page);
    }
}
