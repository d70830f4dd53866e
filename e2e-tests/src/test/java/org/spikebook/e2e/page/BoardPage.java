package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** The board of a class at work. */
public final class BoardPage {

    private final Page page;

    BoardPage(Page page) {
        this.page = page;
        page.waitForURL(Pattern.compile(".*/board/.*"));
        assertThat(Widgets.heading(page, 1)).isVisible();
    }

    /** Where this board is, to try it as another user. */
    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** So many students stand so, for example "stuck". */
    public void assertCount(String standing, int count) {
        Locator item =
                page.locator(".sb-standing-counts li")
                        .filter(new Locator.FilterOptions().setHasText(standing));
        assertThat(item)
                .containsText(
                        Pattern.compile("^\\s*" + count + "\\s*" + standing), Widgets.patiently());
    }

    /** A student is in the list of those who need help, with this reason. */
    public void assertNeedsHelp(String student, String reason) {
        Locator item =
                page.locator(".sb-help-list li")
                        .filter(new Locator.FilterOptions().setHasText(student));
        assertThat(item).containsText(reason, Widgets.patiently());
    }

    public void sendHint(String student, String text) {
        Widgets.button(page, "Send hint to " + student).click();
        Widgets.fill(page, "Message", text);
        Widgets.button(page, "Send").click();
        assertThat(page.getByText("Sent")).isVisible();
    }

    /** Asks all to go to the first step. */
    public void sendAllToTheFirstStep() {
        Widgets.button(page, "Send all to a step").click();
        Widgets.button(page, "Send").click();
    }

    public void pause() {
        Widgets.button(page, "Pause class").click();
        assertThat(Widgets.button(page, "Resume class")).isVisible();
    }

    public void resume() {
        Widgets.button(page, "Resume class").click();
        assertThat(Widgets.button(page, "Pause class")).isVisible();
    }

    /** The same without names and controls, for a projector. */
    public void openProjectorView() {
        Widgets.link(page, "Projector view").click();
        assertThat(Widgets.link(page, "Leave projector view")).isVisible();
    }

    public void assertShowsNoName(String student) {
        assertThat(page.getByText(student)).hasCount(0);
    }

    /** What a student sees of the class above the notebook. */
    public static void assertStudentReads(Visitor student, String text) {
        assertThat(student.page().locator(".sb-class-message").last())
                .containsText(text, Widgets.patiently());
    }

    /** The student's notebook can be used, or is covered by the notice of a pause. */
    public static void assertPaused(Visitor student, boolean paused) {
        Locator notice = student.page().getByText("The class is paused");
        if (paused) {
            assertThat(notice).isVisible();
        } else {
            assertThat(notice).hasCount(0);
        }
    }
}
