package org.spikebook.cli.option;

import org.spikebook.lesson.experiment.Laboratory;
import org.spikebook.simulator.model.stimulus.DatasetStimulus;
import org.spikebook.simulator.model.stimulus.StimulusModel;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.Stimulus;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.Value;
import org.spikebook.training.dataset.DatasetInfo;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.encoding.UsualEncoder;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The data set that a network shows, and how it shows another one. */
public final class NetworkDataset {

    private NetworkDataset() {}

    /** The stimulus that shows samples. */
    static Optional<Stimulus> stimulus(NetworkModel network) {
        return network.stimuli().stream()
                .filter(s -> s.model().type().equals(DatasetStimulus.TYPE))
                .findFirst();
    }

    /** The name of the data set that a network shows. */
    static Optional<String> name(NetworkModel network) {
        return stimulus(network).map(s -> s.model().values().word(DatasetStimulus.DATA));
    }

    /** The encoder of a stimulus that shows samples, with its default settings. */
    static Configured<SpikeEncoder> encoder(Stimulus stimulus, Laboratory laboratory) {
        String type = stimulus.model().values().word(DatasetStimulus.ENCODER);
        return Configured.defaults(laboratory.training().encoders().find(type).orElseThrow());
    }

    /**
     * The network with a data set shown by its data set stimulus, else by the only stimulus that
     * has the lines for it; unchanged if there is neither. An encoder that cannot take the samples
     * is changed for the usual one.
     */
    public static NetworkModel show(NetworkModel network, DatasetInfo data, Laboratory laboratory) {
        Optional<Stimulus> shown =
                stimulus(network)
                        .or(() -> only(network, lines(data, UsualEncoder.of(data.form()))));
        return shown.map(stimulus ->
                        network.mapStimuli(s ->
                                s.equals(stimulus) ? s.withModel(model(s, data, laboratory)) : s))
                .orElse(network);
    }

    private static Optional<Stimulus> only(NetworkModel network, int lines) {
        List<Stimulus> fitting =
                network.stimuli().stream()
                        .filter(s -> !s.carriesCurrent())
                        .filter(s -> s.size() == lines)
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /** Lines on which samples come from an encoder. */
    static int lines(DatasetInfo data, Configured<SpikeEncoder> encoder) {
        return encoder.component().lines(data.shape(), encoder.values()).size();
    }

    private static Configured<StimulusModel> model(
            Stimulus stimulus, DatasetInfo data, Laboratory laboratory) {
        boolean keeps =
                stimulus.model().type().equals(DatasetStimulus.TYPE)
                        && encoder(stimulus, laboratory).component().takes().contains(data.form());
        String encoder =
                keeps
                        ? stimulus.model().values().word(DatasetStimulus.ENCODER)
                        : UsualEncoder.of(data.form()).type();
        return Configured.of(
                new DatasetStimulus(),
                Map.of(
                        DatasetStimulus.DATA,
                        Value.of(data.name()),
                        DatasetStimulus.ENCODER,
                        Value.of(encoder)));
    }
}
