package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;

import java.util.regex.Pattern;

/** The predictions that a lesson asks for, in English or German. */
public final class Predictions {

    private static final Pattern PREDICT = Pattern.compile("^\\s*(Predict|Vorhersagen)\\s*$");

    /** What is not there by then is too large to play. */
    private static final double LONGEST_MS = 20_000;

    private static final String NOTE_CLICKS =
            """
            () => document.addEventListener(
                'click', () => { window.spikebookClicked = performance.now(); }, { capture: true })
            """;

    private static final String MS_TO_FRAME =
            """
            () => {
              const frame = performance.getEntriesByName('live-lab: first frame')
                  .find(mark => mark.startTime > window.spikebookClicked);
              return frame ? frame.startTime - window.spikebookClicked : false;
            }
            """;

    private final Page page;
    private final Locator open;

    Predictions(Page page) {
        this.page = page;
        Locator button =
                page.locator("vaadin-button", new Page.LocatorOptions().setHasText(PREDICT));
        open = page.locator(".sb-question").filter(new Locator.FilterOptions().setHas(button));
    }

    /** Predicts something, whether right or wrong, until nothing asks for a prediction. */
    public void makeAll() {
        makeAll(Hand.MOUSE);
    }

    /** The same, by mouse or keyboard; curves and lists are answered by mouse. */
    public void makeAll(Hand hand) {
        Widgets.awaitServer(page);
        while (open.count() > 0) {
            make(open.first(), hand);
        }
    }

    /**
     * Predicts what stands before the first network, as a student does, and measures within the
     * page from the answer that shows it to its first frame, in ms.
     *
     * @throws com.microsoft.playwright.TimeoutError if none comes: the network is too large to play
     */
    public double msToFirstNetwork() {
        page.evaluate(NOTE_CLICKS);
        Widgets.awaitServer(page);
        Locator network = page.locator("live-lab");
        while (network.count() == 0 && open.count() > 0) {
            make(open.first(), Hand.MOUSE);
        }
        network.first().scrollIntoViewIfNeeded();
        Page.WaitForFunctionOptions patience =
                new Page.WaitForFunctionOptions().setTimeout(LONGEST_MS);
        return ((Number) page.waitForFunction(MS_TO_FRAME, null, patience).jsonValue())
                .doubleValue();
    }

    private void make(Locator question, Hand hand) {
        String title = question.locator("h3").first().innerText();
        fill(question, hand);
        hand.press(
                question.locator(
                        "vaadin-button", new Locator.LocatorOptions().setHasText(PREDICT)));
        Locator said =
                page.getByRole(
                        AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
        assertThat(said.locator("vaadin-button", new Locator.LocatorOptions().setHasText(PREDICT)))
                .hasCount(0);
        Widgets.awaitServer(page);
    }

    private void fill(Locator question, Hand hand) {
        if (question.locator("curve-pad").count() > 0) {
            Curves.draw(question);
        } else if (question.locator("vaadin-number-field").count() > 0) {
            hand.type(question.locator("vaadin-number-field input"), "1");
        } else if (question.locator("vaadin-radio-button").count() > 0) {
            hand.check(question.locator("vaadin-radio-button input").first());
        } else if (question.locator("vaadin-checkbox").count() > 0) {
            hand.check(question.locator("vaadin-checkbox input").first());
        }
        Widgets.awaitServer(page);
    }
}
