package org.spikebook.training.live;

import org.spikebook.simulator.live.LiveConditions;
import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.network.NetworkModel;
import org.spikebook.simulator.network.WeightSet;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.encoding.DatasetSpikeSources;
import org.spikebook.training.encoding.EncodedDataset;
import org.spikebook.training.encoding.EncoderRegistry;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;

import java.util.List;
import java.util.Optional;

/**
 * What a network that is played needs beside its document, in every home the same. Immutable and
 * safe for use by several threads.
 *
 * @param sets that its stimuli show, each name once
 * @param weights that take the place of the document's
 */
public record PlayedData(List<PlayedSet> sets, WeightSet weights) implements LiveConditions {

    /** Nothing: the document says all. */
    public static final PlayedData NONE = new PlayedData(List.of(), WeightSet.EMPTY);

    public PlayedData {
        sets = List.copyOf(sets);
    }

    /** Data sets behind the encoders that the stimuli name. */
    public static PlayedData of(List<Dataset> sets) {
        return new PlayedData(sets.stream().map(PlayedSet::of).toList(), WeightSet.EMPTY);
    }

    /** Whether the document says all. */
    public boolean isEmpty() {
        return sets.isEmpty() && weights.byProjection().isEmpty();
    }

    @Override
    public SpikeSources sources(NetworkModel network) {
        SpikeSources asNamed =
                new DatasetSpikeSources(
                        name -> set(name).map(PlayedSet::dataset), EncoderRegistry.standard());
        return (stimulus, steps, dtMs) ->
                asTrained(stimulus, new EncodingWindow(steps, dtMs))
                        .or(() -> asNamed.resolve(stimulus, steps, dtMs));
    }

    @Override
    public WeightSet weights(NetworkModel network) {
        return weights;
    }

    private Optional<PlayedSet> set(String name) {
        return sets.stream().filter(set -> set.dataset().name().equals(name)).findFirst();
    }

    /** Behind the encoder of a training, whose settings no stimulus has. */
    private Optional<SpikeSource> asTrained(ParameterValues stimulus, EncodingWindow window) {
        return set(stimulus.word("data"))
                .flatMap(set -> set.encoder().map(by -> encoded(set.dataset(), by, window)));
    }

    private static SpikeSource encoded(
            Dataset dataset, Configured<SpikeEncoder> encoder, EncodingWindow window) {
        return EncodedDataset.all(dataset, encoder, window);
    }
}
