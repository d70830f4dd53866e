package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** Where an instructor writes a lesson. */
public final class WritingPage {

    private final Page page;

    private WritingPage(Page page) {
        this.page = page;
    }

    /** Begins a lesson of a class with the small example. */
    public static WritingPage begin(Visitor teacher, ClassPage ofClass) {
        teacher.open(ofClass.path());
        Widgets.link(teacher.page(), "Lessons of your own").click();
        assertThat(Widgets.heading(teacher.page(), 1)).hasText("Lessons of your own");
        Widgets.button(teacher.page(), "Write a lesson").click();
        return new WritingPage(teacher.page()).await("My lesson");
    }

    /** The lesson is called so, in the heading and in the preview. */
    public WritingPage await(String title) {
        assertThat(Widgets.heading(page, 1)).hasText(title);
        assertThat(page.locator(".sb-preview h2").first()).hasText(title);
        return this;
    }

    private Locator source() {
        return page.locator(".sb-source textarea");
    }

    /** Puts other words into the shown file, as if typed. */
    public void replace(String words, String others) {
        source().fill(source().inputValue().replace(words, others));
    }

    /** Puts other words into the text, which the preview then shows. */
    public void rewrite(String words, String others) {
        assertThat(source()).hasValue(Pattern.compile(words));
        replace(words, others);
        assertThat(page.locator(".sb-preview")).containsText(others);
    }

    /** A problem with its line; a press leads there. */
    public void assertLeadsTo(String place, String line) {
        Locator lead =
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName("Go to line " + place + " of lesson.md"))
                        .first();
        lead.click();
        page.waitForCondition(() -> selected().equals(line));
    }

    private String selected() {
        return (String)
                source().evaluate(
                                "area => area.value.slice(area.selectionStart,"
                                        + " area.selectionEnd)");
    }

    public void assertHasNoProblems() {
        assertThat(page.locator(".sb-writing .sb-problems")).hasCount(0);
    }

    /** Measures the model solution, and makes a task of what is measured first. */
    public void pickFirstCheck() {
        page.getByText("Checks from a run").click();
        Widgets.button(page, "Run and measure").click();
        page.getByRole(AriaRole.CHECKBOX).first().check();
        Widgets.button(page, "Add a task with these checks").click();
        assertThat(source()).hasValue(Pattern.compile("[\\s\\S]*task picked-1[\\s\\S]*"));
    }

    /** Tries the tasks, which says {@code verdict}. */
    public void tryTasks(String verdict) {
        page.getByText("Are the tasks right?").click();
        Widgets.button(page, "Try the tasks").click();
        assertThat(page.locator(".sb-writing")).containsText(verdict, Widgets.patiently());
    }

    public void publish(int version) {
        Widgets.button(page, "Publish version " + version).click();
        assertThat(page.getByText("Version " + version + " is published.")).isVisible();
    }

    /** Publishes without having tried. */
    public void publishAnyway(int version) {
        Widgets.button(page, "Publish version " + version).click();
        Widgets.button(page, "Publish anyway").click();
        assertThat(page.getByText("Version " + version + " is published.")).isVisible();
    }
}
