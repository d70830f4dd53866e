package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;

import org.spikebook.simulator.network.WeightSet;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.control.Environment;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.web.common.ui.Background;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.common.ui.field.RangeSetting;
import org.spikebook.web.plot.Quantity;
import org.spikebook.web.traininglab.history.TrainingHistory;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The plant that a network learned to control, moving: with the weights before, during and after
 * learning, from other starts, and touched by hand.
 */
public final class PlantPanel extends Div {

    private enum Weights {
        AFTER,
        DURING,
        BEFORE
    }

    private final Words words = Words.of(PlantPanel.class);
    private final transient TrainedNetwork trained;
    private final transient Supplier<Optional<TrainingHistory>> recording;
    private final RadioButtonGroup<Weights> weights = new RadioButtonGroup<>();
    private final Div epochs = new Div();
    private final PlantStage stage;

    /**
     * @param recording of the training, read when it is wanted
     */
    public PlantPanel(
            Background background,
            TrainedNetwork trained,
            Dataset dataset,
            Environment environment,
            Supplier<Optional<TrainingHistory>> recording) {
        this.trained = trained;
        this.recording = recording;
        this.stage =
                new PlantStage(background, trained.classifier(), dataset, environment, () -> {});
        addClassName("sb-plant-panel");
        weights.setItems(Weights.values());
        weights.setItemLabelGenerator(
                each -> words.of("plant." + each.name().toLowerCase(Locale.ROOT)));
        weights.setValue(Weights.AFTER);
        weights.setAriaLabel(words.of("plant.weights"));
        weights.addValueChangeListener(change -> choose());
        Button again = new Button(words.of("plant.again"), click -> stage.startElsewhere());
        Div tools = new Div(weights, again);
        tools.addClassName("sb-plant-tools");
        String goal = environment.goal().name().toLowerCase(Locale.ROOT);
        add(
                new H4(words.of("plant.heading")),
                tools,
                epochs,
                stage,
                new Remark(words.of("plant.meaning." + goal)));
        stage.start();
    }

    private void choose() {
        epochs.removeAll();
        switch (weights.getValue()) {
            case AFTER -> stage.start(trained.weights());
            case BEFORE -> stage.start(WeightSet.EMPTY);
            case DURING ->
                    recording
                            .get()
                            .filter(read -> read.weights(0, trained.weights()).isPresent())
                            .ifPresentOrElse(
                                    this::offerEpochs,
                                    () -> epochs.add(new Remark(words.of("plant.notRecorded"))));
        }
    }

    private void offerEpochs(TrainingHistory recorded) {
        int last = recorded.moments().size() - 1;
        int middle = last / 2;
        epochs.add(
                new RangeSetting(
                        words.of("history.epoch"),
                        words.of("plant.epochs"),
                        new RangeSetting.Scale(0, last, 1),
                        middle,
                        at -> Quantity.count(recorded.epoch(moment(at, last)), words.locale()),
                        at -> startAt(recorded, moment(at, last))));
        startAt(recorded, middle);
    }

    private static int moment(double at, int last) {
        return Math.clamp(Math.round(at), 0, last);
    }

    private void startAt(TrainingHistory recorded, int moment) {
        recorded.weights(moment, trained.weights()).ifPresent(stage::start);
    }
}
