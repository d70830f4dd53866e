package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Patience;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Settings, course and result of a training. */
public final class TrainingCell {

    private static final Pattern UNDER_WAY = Pattern.compile("running");

    private final Page page;
    private final Locator cell;

    TrainingCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        assertThat(cell).isVisible();
    }

    public void set(Hand hand, String setting, String value) {
        hand.type(
                cell.getByRole(
                        AriaRole.SPINBUTTON,
                        new Locator.GetByRoleOptions().setName(setting).setExact(true)),
                value);
    }

    public void chooseSurrogate(Hand hand, String name) {
        hand.press(Widgets.button(cell, "Surrogate gradient"));
        hand.press(
                cell.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("^Surrogate gradient "))));
        Locator option =
                page.getByRole(
                        AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
        hand.choose(option);
        assertThat(cell).containsText(name);
    }

    /** Trains and waits for the test accuracy. */
    public void train(Hand hand) {
        hand.press(Widgets.button(cell, "Train"));
        awaitTrained();
    }

    /** Begins to train and waits until it is in its epoch {@code from} or a later one. */
    public void startTraining(Hand hand, int from, int epochs) {
        hand.press(Widgets.button(cell, "Train"));
        String later =
                IntStream.range(from, epochs)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining("|", "epoch (", ") of " + epochs));
        assertThat(cell).containsText(Pattern.compile(later), Widgets.patiently());
    }

    /** Sets the seed and presses Train, and waits for nothing. */
    public void begin(int seed) {
        set(Hand.MOUSE, "Random seed", Integer.toString(seed));
        Hand.MOUSE.press(Widgets.button(cell, "Train"));
    }

    /** A training waits, runs or is done. */
    public void assertHasBegun() {
        assertThat(cell).hasAttribute("data-state", Pattern.compile("running|settled|ready"));
    }

    /** Whether a training waits or runs, once the page has its data. */
    public boolean isUnderWay() {
        assertThat(cell).hasAttribute("data-state", Pattern.compile("(?!loading).+"));
        Widgets.awaitServer(page);
        return UNDER_WAY.matcher(cell.getAttribute("data-state")).matches();
    }

    /** Cancels what waits or runs, and waits for its end. */
    public void cancel() {
        if (isUnderWay()) {
            Hand.MOUSE.press(Widgets.button(cell, "Cancel"));
            assertThat(cell).not().hasAttribute("data-state", UNDER_WAY);
        }
    }

    public void assertDidNotFail() {
        assertThat(cell).not().hasAttribute("data-state", "failed");
    }

    /** Trains a controller and waits for the body that it moves. */
    public BodyView trainController(Hand hand) {
        hand.press(Widgets.button(cell, "Train"));
        cell.locator("body-view")
                .waitFor(new Locator.WaitForOptions().setTimeout(Patience.WORK_MS));
        return new BodyView(cell.locator(".sb-body-panel"));
    }

    /** Waits for the test accuracy of a training that is on its way. */
    public void awaitTrained() {
        assertThat(cell).containsText("Test accuracy, measured once", Widgets.patiently());
        assertThat(cell).containsText("Misclassified", Widgets.patiently());
    }
}
