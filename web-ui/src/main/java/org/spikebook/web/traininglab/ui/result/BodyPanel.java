package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Motion;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.method.ControlTester;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The body that a network learned to balance, moving: with the weights before and after learning,
 * from other starts, and pushed by hand.
 */
public final class BodyPanel extends Div {

    /** More than anyone can do by hand in an episode of ten seconds. */
    private static final int MOST_PUSHES = 100;

    private enum Weights {
        AFTER,
        BEFORE
    }

    private final Words words = Words.of(BodyPanel.class);
    private final transient Background background;
    private final transient TrainedNetwork trained;
    private final transient Dataset dataset;
    private final transient Environment environment;
    private final RadioButtonGroup<Weights> weights = new RadioButtonGroup<>();
    private final BodyView view = new BodyView(this::push);
    private final transient Map<Integer, Double> pushes = new TreeMap<>();
    private transient Optional<Background.Task> underWay = Optional.empty();
    private long seed = 1;

    public BodyPanel(
            Background background,
            TrainedNetwork trained,
            Dataset dataset,
            Environment environment) {
        this.background = background;
        this.trained = trained;
        this.dataset = dataset;
        this.environment = environment;
        addClassName("sb-body-panel");
        weights.setItems(Weights.values());
        weights.setItemLabelGenerator(
                each -> words.of("body." + each.name().toLowerCase(java.util.Locale.ROOT)));
        weights.setValue(Weights.AFTER);
        weights.setAriaLabel(words.of("body.weights"));
        weights.addValueChangeListener(change -> start());
        Button again = new Button(words.of("body.again"), click -> startAnew());
        Div tools = new Div(weights, again);
        tools.addClassName("sb-body-tools");
        add(new H4(words.of("body.heading")), tools, view, new Remark(words.of("body.meaning")));
        start();
    }

    private void startAnew() {
        seed++;
        start();
    }

    private void start() {
        pushes.clear();
        play(false);
    }

    /** The page waits for what follows from a push, also from one that is too many. */
    private void push(int step, double radPerS) {
        if (pushes.size() < MOST_PUSHES) {
            pushes.merge(step, radPerS, Double::sum);
        }
        play(true);
    }

    /** Away from the page: an episode of ten seconds takes a part of a second. */
    private void play(boolean continued) {
        underWay.ifPresent(Background.Task::cancel);
        WeightSet used = weights.getValue() == Weights.AFTER ? trained.weights() : WeightSet.EMPTY;
        Map<Integer, Double> pushed = Map.copyOf(pushes);
        long start = seed;
        underWay =
                Optional.of(
                        background.start(
                                this,
                                task ->
                                        ControlTester.watch(
                                                trained,
                                                used,
                                                dataset,
                                                start,
                                                pushed,
                                                task::isCancelled),
                                seen -> seen.ifPresent(motion -> show(motion, continued)),
                                () -> setVisible(false)));
    }

    private void show(Motion motion, boolean continued) {
        view.show(motion, environment, continued);
    }
}
