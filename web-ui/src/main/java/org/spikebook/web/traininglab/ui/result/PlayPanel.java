package org.spikebook.web.traininglab.ui.result;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;

import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.network.document.NetworkWriter;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.TrainedNetwork;
import org.spikebook.training.live.PlayedData;
import org.spikebook.training.live.PlayedSet;
import org.spikebook.web.common.ui.Remark;
import org.spikebook.web.common.ui.Words;
import org.spikebook.web.networklab.edit.Draft;
import org.spikebook.web.networklab.ui.lab.LiveLab;
import org.spikebook.web.traininglab.sample.TestEvaluation;

import java.util.List;
import java.util.Optional;

/**
 * A trained network that plays a sample again and again: with the weights that training found and
 * the encoder of its plan, in the browser where it fits. Its spikes are drawn by the network's own
 * seed, so that they are another showing of the sample than the one that was evaluated.
 */
public final class PlayPanel extends Div {

    private final TestEvaluation evaluation;
    private final PlayTools tools;
    private final LiveLab lab;
    private final Details details;
    private int sample;

    public PlayPanel(TestEvaluation evaluation, PlayTools tools) {
        Words words = Words.of(PlayPanel.class);
        this.evaluation = evaluation;
        this.tools = tools;
        this.lab = new LiveLab(tools.registry(), tools.homes().showing(data(evaluation)));
        lab.setEditable(false);
        details = new Details(words.of("play.heading"), new Remark(words.of("play.meaning")), lab);
        details.addClassName("sb-more");
        details.addOpenedChangeListener(event -> play());
        add(details);
    }

    /** Whether it answers only, and learns nothing while it plays. */
    public static boolean canPlay(TrainedNetwork trained) {
        return trained.network().projections().stream()
                .allMatch(projection -> projection.plasticity().isEmpty());
    }

    private static PlayedData data(TestEvaluation evaluation) {
        TrainedNetwork trained = evaluation.trained();
        return new PlayedData(
                List.of(
                        new PlayedSet(
                                evaluation.dataset(),
                                Optional.of(trained.plan().data().encoder()))),
                trained.weights());
    }

    /**
     * Plays another sample.
     *
     * @param shown its number among the test samples
     */
    public void show(int shown) {
        sample = shown;
        play();
    }

    private void play() {
        if (details.isOpened()) {
            String document = NetworkWriter.write(network());
            Draft.parse(document)
                    .ifPresent(draft ->
                            tools.networks()
                                    .read(document)
                                    .valid()
                                    .ifPresent(network -> lab.play(draft, network, document)));
        }
    }

    /** As its document has it, but for what it shows and for how long. */
    private NetworkModel network() {
        NetworkModel trained = evaluation.trained().network();
        return trained.mapStimuli(this::shown)
                .withRun(trained.run().withSteps(evaluation.test().window().steps()));
    }

    private Stimulus shown(Stimulus stimulus) {
        int index = evaluation.test().samples().from() + sample;
        return stimulus.model().type().equals(DatasetStimulus.TYPE)
                ? stimulus.withModel(
                        stimulus.model()
                                .with(DatasetStimulus.DATA, Value.of(evaluation.dataset().name()))
                                .with(DatasetStimulus.SAMPLE, Value.of(index)))
                : stimulus;
    }
}
