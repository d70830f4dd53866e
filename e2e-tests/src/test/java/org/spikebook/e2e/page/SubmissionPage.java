package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Visitor;

import java.util.regex.Pattern;

/** The receipt of what was submitted, with its grade as soon as there is one. */
public final class SubmissionPage {

    private static final Pattern ADDRESS = Pattern.compile(".*/submissions/.+");

    private final Page page;

    private SubmissionPage(Page page) {
        this.page = page;
    }

    static SubmissionPage shown(Page page) {
        page.waitForURL(ADDRESS);
        assertThat(Widgets.heading(page, 1)).isVisible();
        assertThat(page.getByText("The submission is frozen")).isVisible();
        return new SubmissionPage(page);
    }

    /** Waits for the grade and gives it, as "10 of 10 points". */
    public String grade() {
        assertThat(page.locator("main")).containsText("Grade: ", Widgets.patiently());
        return page.getByText(Pattern.compile("^Grade: ")).innerText().replace("Grade: ", "");
    }

    /** The points of the grade. */
    public double points() {
        return Double.parseDouble(grade().split(" ", 2)[0]);
    }

    /** Says why points were given or not. */
    public void assertSays(String reason) {
        assertThat(page.locator(".sb-grade")).containsText(reason);
    }

    /** Among what proves which work it was, the first of this name has these words. */
    public void assertProves(String name, String words) {
        Locator facts = page.locator(".sb-facts");
        if (!facts.isVisible()) {
            page.locator("vaadin-details-summary")
                    .filter(new Locator.FilterOptions().setHasText("Receipt"))
                    .click();
        }
        assertThat(facts).isVisible();
        assertThat(facts.locator("dt:text-is('" + name + "') + dd").first()).containsText(words);
    }

    public static SubmissionPage open(Visitor visitor, String path) {
        visitor.open(path);
        return shown(visitor.page());
    }

    /** Asks for a review of the grade. */
    public void appeal(String message) {
        page.getByText("Ask for a review of this grade").click();
        Widgets.fill(page, "What should be reviewed, and why?", message);
        Widgets.button(page, "Submit appeal").click();
        assertThat(page.getByText("Waiting for an answer.")).isVisible();
    }

    /** Answers the open appeal with other points for the first task. */
    public void answerAppeal(String answer, String points) {
        Widgets.fill(page, "Answer", answer);
        page.getByText("Change the points").click();
        Widgets.awaitServer(page);
        Locator field = page.locator("vaadin-number-field input").first();
        field.fill(points);
        field.blur();
        Widgets.awaitServer(page);
        Widgets.button(page, "Send answer").click();
        assertThat(page.getByText("Answered by Grace")).isVisible();
    }

    /** A teacher has reached this student's submission. */
    public SubmissionPage assertStandsAt(String student, int place, int students) {
        assertThat(page.getByText("%s: %d of %d".formatted(student, place, students))).isVisible();
        assertThat(page.getByText("Submitted by " + student + " on ")).isVisible();
        return this;
    }

    /** Goes to the next student's, with the keyboard, which then stays on the way. */
    public SubmissionPage pressNext(String student) {
        Locator next = Widgets.link(page, "Next: " + student);
        next.press("Enter");
        assertThat(next).hasCount(0);
        return this;
    }

    /** There is no submission after this one. */
    public void assertIsLast() {
        assertThat(Widgets.link(page, "Next")).isFocused();
        assertThat(Widgets.link(page, "Next")).hasAttribute("aria-disabled", "true");
    }

    /** Opens the frozen work as a notebook of one's own. */
    public NotebookPage openCopy(String promise) {
        assertThat(page.locator(".sb-submission-work")).containsText(promise);
        Widgets.button(page, "Open a copy").click();
        return NotebookPage.shown(page);
    }

    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }
}
