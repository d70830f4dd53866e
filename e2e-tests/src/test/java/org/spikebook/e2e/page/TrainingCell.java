package org.spikebook.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.spikebook.e2e.support.Hand;
import org.spikebook.e2e.support.Timeouts;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Settings, course and result of a training. */
public final class TrainingCell {

    /**
     * Of the digit classifier, whose lesson plans 150: it reads nine digits of ten then, which
     * earns some points and not always all. A server that is quick to start trains slowly.
     */
    public static final String FEW_EPOCHS = "40";

    private static final String HISTORY = "How it learns, epoch by epoch";
    private static final Pattern UNDER_WAY = Pattern.compile("running");

    /** What a replay says at its first moment, which is over too soon to be looked for. */
    private static final List<String> REPLAY_BEGINS =
            List.of(
                    "Replay: this training was computed before",
                    "Recording by spikebook-surrogate-gradient/",
                    "Epoch 0: incoming weights of 16 neurons");

    /** Notes from now on when a cell says all of some texts at the same time. */
    private static final String WATCH =
            """
            (cell, texts) => {
              new MutationObserver((_, watching) => {
                if (texts.every(text => cell.textContent.includes(text))) {
                  window.hasSaidAll = true;
                  watching.disconnect();
                }
              }).observe(cell, { subtree: true, childList: true, characterData: true });
            }
            """;

    private final Page page;
    private final Locator cell;

    TrainingCell(Page page, Locator cell) {
        this.page = page;
        this.cell = cell;
        assertThat(cell).isVisible();
    }

    /** Opens the live lab of the trained network. */
    public LiveLab playLive(Hand hand) {
        hand.press(
                cell.locator("vaadin-details-summary")
                        .filter(new Locator.FilterOptions().setHasText("Play live")));
        Locator lab = cell.locator("live-lab");
        lab.scrollIntoViewIfNeeded();
        return new LiveLab(page, lab);
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

    /** Sets the slope of the surrogate gradient that is chosen. */
    public void setSlope(Hand hand, String slope) {
        hand.press(Widgets.button(cell, "Surrogate gradient"));
        set(hand, "Slope k", slope);
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

    /** The plant as an untrained controller moves it. */
    public PlantView beginner() {
        return new PlantView(cell.locator(".sb-plant-beginner"));
    }

    /** Trains a controller and waits for the plant that it moves. */
    public PlantView trainController(Hand hand) {
        hand.press(Widgets.button(cell, "Train"));
        cell.locator(".sb-plant-panel plant-view")
                .waitFor(new Locator.WaitForOptions().setTimeout(Timeouts.WORK_MS));
        return new PlantView(cell.locator(".sb-plant-panel"));
    }

    /** Nothing of a result is to be seen. */
    public void assertNotTrained() {
        assertThat(cell).containsText("Not trained yet.");
        assertThat(cell).not().containsText("Test accuracy");
        assertThat(cell).not().containsText("Best validation accuracy");
    }

    /** Trains what was trained before: sees a recording begin, which says what it is. */
    public void trainReplayed(Hand hand) {
        cell.evaluate(WATCH, REPLAY_BEGINS);
        hand.press(Widgets.button(cell, "Train"));
        page.waitForFunction("() => window.hasSaidAll");
    }

    /** Opens the recording where it is closed, and moves its slider to the beginning. */
    public void goBackToEpoch0(Hand hand) {
        Locator history = cell.locator("vaadin-details.sb-history");
        assertThat(history).isVisible();
        if (history.getAttribute("opened") == null) {
            hand.press(Widgets.button(cell, HISTORY));
        }
        Locator slider = slider("Epoch");
        assertThat(history).containsText(Pattern.compile("Epoch [1-6]: incoming weights"));
        slider.focus();
        slider.press("Home");
        assertThat(history).containsText("Epoch 0: incoming weights of 16 neurons");
        assertThat(history).containsText("After epoch 0 the network predicts");
    }

    /** Has the recording choose the sample, and sees a decision on one. */
    public void chooseHardSample(Hand hand) {
        hand.press(Widgets.button(cell, "Choose a hard sample"));
        assertThat(cell).containsText(Pattern.compile("Correct in \\d+ of \\d+ recorded epochs"));
    }

    /** Opens the figure of the gradient through a spike. */
    public void openGradient(Hand hand) {
        hand.press(Widgets.button(cell, "Surrogate gradient"));
        hand.press(Widgets.button(cell, "Gradient through a spike"));
        assertThat(cell.locator("spike-gradient svg")).hasCount(3);
    }

    /** Moves the slider of the step by keyboard, from the first step to the second. */
    public void moveGradientStep() {
        Locator slider = slider("Step");
        Hand.reach(slider);
        slider.press("Home");
        assertThat(cell.locator("spike-gradient")).containsText("Step 1, no spike");
        slider.press("ArrowRight");
        assertThat(cell.locator("spike-gradient")).containsText("Step 2, no spike");
    }

    /** Reads a converted network after its first step only, beside the artificial network. */
    public void readFirstStep() {
        Locator slider = slider("Steps read");
        Hand.reach(slider);
        slider.press("Home");
        assertThat(cell)
                .containsText(
                        Pattern.compile(
                                "After 1 steps the spiking network predicts .+; the artificial"));
    }

    private Locator slider(String name) {
        return cell.getByRole(
                AriaRole.SLIDER, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Waits for the test accuracy of a training that is on its way. */
    public void awaitTrained() {
        assertThat(cell).containsText("Test accuracy, measured once", Widgets.patiently());
        assertThat(cell).containsText("Misclassified", Widgets.patiently());
    }
}
