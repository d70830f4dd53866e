package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Visitor;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where an instructor writes a lesson. */
public final class WritingPage {

    private final Page page;

    private WritingPage(Page page) {
        this.page = page;
    }

    /** Begins a lesson of a class with the small example. */
    public static WritingPage begin(Hand hand, Visitor teacher, ClassPage ofClass) {
        teacher.open(ofClass.path());
        hand.press(Widgets.link(teacher.page(), "Lessons of your own"));
        assertThat(Widgets.heading(teacher.page(), 1)).hasText("Lessons of your own");
        hand.press(Widgets.button(teacher.page(), "Write a lesson"));
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

    /** Types another line in the place of the one that is this, by keyboard alone. */
    public void retypeLine(String line, String other) {
        Hand.reach(source());
        page.keyboard().press("Control+Home");
        long above = source().inputValue().lines().takeWhile(each -> !each.equals(line)).count();
        for (long k = 0; k < above; k++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Shift+End");
        retypeSelected(line, other);
    }

    /** Types another line in the place of the selected one, by keyboard alone. */
    public void retypeSelected(String line, String other) {
        page.waitForCondition(() -> selected().equals(line));
        assertThat(source()).isFocused();
        page.keyboard().type(other);
    }

    /** Puts other words into the text, which the preview then shows. */
    public void rewrite(String words, String others) {
        assertThat(source()).hasValue(Pattern.compile(words));
        replace(words, others);
        assertThat(page.locator(".sb-preview")).containsText(others);
    }

    /** A problem with its line; a press leads there. */
    public void assertLeadsTo(Hand hand, String place, String line) {
        hand.press(
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName("Go to line " + place + " of lesson.md"))
                        .first());
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

    /** Adds a picture to the files, under its own name; it is then the file that is shown. */
    public void addPicture(Hand hand, Path picture) {
        String name = picture.getFileName().toString();
        Locator add = Widgets.button(page, "Add a file");
        Locator choose = Widgets.button(page, "Choose a picture");
        hand.press(add);
        page.waitForFileChooser(() -> hand.press(choose)).setFiles(picture);
        assertThat(page.getByRole(AriaRole.ALERT).filter(withText(name + " is here."))).isVisible();
        assertThat(choose).isFocused();
        hand.press(Widgets.button(page, "Add"));
        assertThat(picture(name)).isVisible();
        assertThat(fileChoice()).containsText(name);
        assertThat(add).isFocused();
    }

    /** Deletes the file that is shown; the lesson is shown then, and the choice of files told. */
    public void deletePicture(Hand hand, String name) {
        hand.press(Widgets.button(page.locator(".sb-file-bar"), "Delete file"));
        Locator asked = page.getByRole(AriaRole.ALERTDIALOG);
        assertThat(asked).containsText("Delete " + name);
        Locator confirm = Widgets.button(asked, "Delete file");
        assertThat(confirm).isFocused();
        hand.press(confirm);
        assertThat(picture(name)).hasCount(0);
        assertThat(source()).isVisible();
        assertThat(fileChoice()).containsText("lesson.md");
        assertThat(fileChoice()).isFocused();
    }

    private Locator picture(String name) {
        return page.locator(".sb-file-picture").getByAltText(name);
    }

    private Locator fileChoice() {
        return page.locator(".sb-file-bar vaadin-select-value-button");
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** Measures the model solution, and makes a task of what is measured first. */
    public void pickFirstCheck(Hand hand) {
        hand.press(folded("Checks from a run"));
        hand.press(Widgets.button(page, "Run and measure"));
        hand.check(page.getByRole(AriaRole.CHECKBOX).first());
        hand.press(Widgets.button(page, "Add a task with these checks"));
        assertThat(source()).hasValue(Pattern.compile("[\\s\\S]*task picked-1[\\s\\S]*"));
    }

    /** Tries the tasks, which says {@code verdict}. */
    public void tryTasks(Hand hand, String verdict) {
        hand.press(folded("Are the tasks right?"));
        hand.press(Widgets.button(page, "Try the tasks"));
        assertThat(page.locator(".sb-writing")).containsText(verdict, Widgets.patiently());
    }

    private Locator folded(String summary) {
        return page.locator(".sb-writing vaadin-details-summary").filter(withText(summary));
    }

    public void publish(Hand hand, int version) {
        hand.press(Widgets.button(page, "Publish version " + version));
        assertThat(page.getByText("Version " + version + " is published.")).isVisible();
    }

    /** Publishes without having tried. */
    public void publishAnyway(Hand hand, int version) {
        hand.press(Widgets.button(page, "Publish version " + version));
        hand.press(Widgets.button(page, "Publish anyway"));
        assertThat(page.getByText("Version " + version + " is published.")).isVisible();
    }
}
