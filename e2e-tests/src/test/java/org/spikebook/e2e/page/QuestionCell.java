package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.spikebook.e2e.support.Hand;

/** A question of a notebook. */
public final class QuestionCell {

    private final Page page;
    private final Locator cell;

    QuestionCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
    }

    /** Predicts without having entered anything, which is refused with this message. */
    public void predictNothing(String message) {
        Widgets.button(cell, "Predict").click();
        assertThat(cell).containsText(message);
    }

    /** Enters a number and predicts it. */
    public void predict(Hand hand, String number) {
        hand.type(cell.getByRole(com.microsoft.playwright.options.AriaRole.SPINBUTTON), number);
        hand.press(Widgets.button(cell, "Predict"));
        Widgets.awaitServer(page);
    }

    /** Types a number and predicts it by the Enter key in its field. */
    public void predictByEnter(String number) {
        Locator field = cell.getByRole(com.microsoft.playwright.options.AriaRole.SPINBUTTON);
        field.pressSequentially(number);
        field.press("Enter");
        Widgets.awaitServer(page);
    }

    /** Draws a rising line with the keyboard, and predicts it. */
    public void predictCurve() {
        Curves.draw(cell);
        Widgets.awaitServer(page);
        Widgets.button(cell, "Predict").click();
        Widgets.awaitServer(page);
    }

    /** Picks an option and predicts it. */
    public void predictOption(String option) {
        predictOptionUnconnected(option);
        Widgets.awaitServer(page);
    }

    /** The same without waiting for the server, which does not hear of it. */
    public void predictOptionUnconnected(String option) {
        cell.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
        Widgets.button(cell, "Predict").click();
    }

    /** Picks options of a question that is not a prediction, and answers it. */
    public void answerOptions(String... options) {
        for (String option : options) {
            cell.getByText(option, new Locator.GetByTextOptions().setExact(true)).click();
        }
        Widgets.button(cell, "Answer").click();
        Widgets.awaitServer(page);
    }

    public void assertSays(String text) {
        assertThat(cell).containsText(text);
    }

    /** It is answered for good. */
    public void assertIsKept() {
        assertThat(Widgets.button(cell, "Predict")).hasCount(0);
        assertThat(Widgets.button(cell, "Answer again")).hasCount(0);
    }
}
