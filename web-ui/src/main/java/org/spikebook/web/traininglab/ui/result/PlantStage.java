package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.html.Div;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.Classifier;
import org.spikebook.training.control.Environment;
import org.spikebook.training.control.Touch;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.method.ControlTester;
import org.spikebook.web.common.ui.Background;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plant that a network moves, with weights of one's choice, from other starts, touched by hand.
 */
final class PlantStage extends Div {

    /** More than anyone can do by hand in an episode of ten seconds. */
    private static final int MOST_TOUCHES = 300;

    private final transient Background background;
    private final transient Classifier controller;
    private final transient Dataset dataset;
    private final PlantView view;
    private final transient Map<Integer, List<Touch>> touches = new TreeMap<>();
    private transient Optional<Background.Task> underWay = Optional.empty();
    private transient WeightSet used;
    private long seed = 1;

    /**
     * @param ended told whenever an episode has been played to its end
     */
    PlantStage(
            Background background,
            Classifier controller,
            Dataset dataset,
            Environment environment,
            Runnable ended) {
        this.background = background;
        this.controller = controller;
        this.dataset = dataset;
        this.used = controller.weights();
        this.view = new PlantView(environment, this::touch, ended);
        add(view);
    }

    /** An episode with other weights, from the same start. */
    void start(WeightSet weights) {
        used = weights;
        start();
    }

    /** An episode from another start. */
    void startElsewhere() {
        seed++;
        start();
    }

    /** An episode with other weights, from another start. */
    void startElsewhere(WeightSet weights) {
        used = weights;
        startElsewhere();
    }

    /** An episode from the beginning. */
    void start() {
        touches.clear();
        play(false);
    }

    /** The page waits for what follows from a touch, also from one that is too many. */
    private void touch(int step, Touch touch) {
        if (touches.values().stream().mapToInt(List::size).sum() < MOST_TOUCHES) {
            touches.computeIfAbsent(step, _ -> new ArrayList<>()).add(touch);
        }
        play(true);
    }

    /** Away from the page: an episode of ten seconds takes a part of a second. */
    private void play(boolean continued) {
        underWay.ifPresent(Background.Task::cancel);
        WeightSet with = used;
        Map<Integer, List<Touch>> touched = new TreeMap<>();
        touches.forEach((step, each) -> touched.put(step, List.copyOf(each)));
        long start = seed;
        underWay =
                Optional.of(
                        background.start(
                                this,
                                task ->
                                        ControlTester.watch(
                                                controller,
                                                with,
                                                dataset,
                                                start,
                                                touched,
                                                task::isCancelled),
                                seen -> seen.ifPresent(motion -> view.show(motion, continued)),
                                () -> setVisible(false)));
    }
}
