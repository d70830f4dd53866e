package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;

import org.jspecify.annotations.Nullable;
import org.spikebook.training.Classifier;
import org.spikebook.training.TrainingTask;
import org.spikebook.training.control.Environment;
import org.spikebook.training.method.ControlTester;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.util.Locale;
import java.util.Optional;

/**
 * The plant that a network is to learn to control: as the network moves it before it has learned
 * anything, and while it learns, episode by episode with the weights of then. It can be touched.
 */
public final class LearningPlant extends Div {

    private final Words words = Words.of(LearningPlant.class);
    private final transient Background background;
    private final Span state = new Span();
    private transient @Nullable String shown;
    private transient @Nullable Classifier controller;
    private transient @Nullable PlantStage stage;
    private transient @Nullable TrainingHistory newest;

    public LearningPlant(Background background) {
        this.background = background;
        addClassName("sb-plant-beginner");
        state.addClassName("sb-muted");
    }

    /**
     * Shows what the network does with nothing learned; does nothing if it is shown already.
     *
     * @param hash of all that the training depends on
     */
    public void show(TrainingTask task, String hash) {
        newest = null;
        if (hash.equals(shown)) {
            return;
        }
        hide();
        shown = hash;
        Environment.find(task.dataset().name())
                .ifPresent(environment ->
                        background.start(
                                this,
                                _ -> ControlTester.beginner(task),
                                beginner -> show(beginner, task, environment, hash),
                                this::hide));
    }

    private void show(
            Optional<Classifier> beginner,
            TrainingTask task,
            Environment environment,
            String hash) {
        if (beginner.isEmpty() || !hash.equals(shown)) {
            return;
        }
        PlantStage made =
                new PlantStage(
                        background,
                        beginner.get(),
                        task.dataset(),
                        environment,
                        this::continueLearning);
        controller = beginner.get();
        stage = made;
        Button again = new Button(words.of("plant.again"), click -> made.startElsewhere());
        Div tools = new Div(state, again);
        tools.addClassName("sb-plant-tools");
        String goal = environment.goal().name().toLowerCase(Locale.ROOT);
        state.setText(words.of("plant.before"));
        add(
                new H4(words.of("plant.heading")),
                tools,
                made,
                new Remark(words.of("plant.meaning." + goal)));
        made.start();
        continueLearning();
    }

    /** What was recorded up to now of a training that runs or is replayed. */
    public void follow(TrainingHistory recorded) {
        boolean begins = newest == null;
        newest = recorded;
        if (begins) {
            continueLearning();
        }
    }

    /** The next episode with the newest weights, while there are any. */
    private void continueLearning() {
        TrainingHistory recorded = newest;
        PlantStage there = stage;
        Classifier of = controller;
        if (recorded == null || there == null || of == null) {
            return;
        }
        int last = recorded.moments().size() - 1;
        recorded.weights(last, of.weights())
                .ifPresent(weights -> {
                    String epoch = Quantity.count(recorded.epoch(last), words.locale());
                    state.setText(words.of("plant.afterEpoch", epoch));
                    there.startElsewhere(weights);
                });
    }

    /** Nothing is to be learned here, or it is learned. */
    public void hide() {
        shown = null;
        controller = null;
        stage = null;
        newest = null;
        removeAll();
    }
}
