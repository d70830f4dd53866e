package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;

/** A lesson or notebook on a page that needs no server. */
public final class WrittenLesson {

    private final Page page;

    public WrittenLesson(Page page) {
        this.page = page;
        assertThat(Widgets.heading(page, 1)).isVisible();
    }

    /** The first network in sight plays by the engine in this page. */
    public void assertPlays() {
        LiveLab lab = new LiveLab(page, page.locator("live-lab:visible").first());
        lab.assertPlays();
    }

    /** Formulas are typeset by what is in the page. */
    public void assertTypesets() {
        assertThat(page.locator(".math-display .katex-display").first()).isVisible();
    }

    public void assertShows(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    public void assertHides(String text) {
        assertThat(page.getByText(text).first()).not().isVisible();
    }

    /** Above the result that answers it stands what was predicted, and whether it is right. */
    public void assertPredicted(String question, String answer) {
        Locator line =
                page.locator(".sb-predicted > p:visible")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHasText(question + " \u00b7 You predicted:"));
        assertThat(line).containsText(answer);
        assertThat(line.locator(".sb-judged")).isVisible();
    }

    /** Gives some answer to every question that appears, whether right or wrong. */
    public void answerEverything() {
        Locator open = page.locator(".sb-question:visible:has(.page-form)");
        assertThat(open.first()).isVisible(); // the page's script makes the forms
        while (open.count() > 0) {
            answer(open.first());
        }
        assertShows("Complete");
    }

    /** Takes the hints of the first task one after the other, by what each button says then. */
    public void takeHints(int count) {
        Locator task = page.locator(".page-task:visible").first();
        for (int hint = 1; hint <= count; hint++) {
            Widgets.button(task, "Hint " + hint + " of " + count).click();
            assertThat(task.locator(".page-hints > li:visible")).hasCount(hint);
        }
    }

    private void answer(Locator question) {
        String id = question.getAttribute("data-cell");
        if (question.locator("curve-pad").count() > 0) {
            Curves.draw(question);
            give(question, id);
            return;
        }
        Locator field = question.locator("input").first();
        String type = field.count() == 0 ? "order" : field.getAttribute("type");
        switch (type) {
            case "order" -> bringLastToTheTop(question);
            case "radio", "checkbox" -> field.check();
            default -> {
                field.fill("1");
                field.press("Enter");
                assertAnswered(id);
                return;
            }
        }
        give(question, id);
    }

    /** Moves an option by keyboard alone; where it is now is said after each move. */
    private static void bringLastToTheTop(Locator question) {
        Locator options = question.locator(".sb-order > li");
        Locator said = question.locator(".sb-order + [role=status]");
        int count = options.count();
        String up = options.last().locator("button").first().getAttribute("aria-label");
        for (int place = count - 1; place >= 1; place--) {
            Hand.KEYBOARD.press(Widgets.button(question, up));
            assertThat(said).containsText("is now at place %d of %d.".formatted(place, count));
        }
        assertThat(Widgets.button(question, up)).isDisabled();
    }

    private void give(Locator question, String id) {
        question.locator(".page-button").click();
        assertAnswered(id);
    }

    private void assertAnswered(String id) {
        assertThat(page.locator("[data-cell='" + id + "'] .sb-answered")).isVisible();
    }

    /** Back to the map of the course. */
    public void back() {
        Widgets.link(page, "Spikebook course").click();
        assertThat(
                        page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName("Spikebook course")))
                .isVisible();
    }
}
