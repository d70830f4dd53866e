package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Dataset;

import java.util.Optional;
import java.util.function.Function;

/**
 * Finds what a {@code dataset} stimulus of a document shows: a data set behind an encoder with its
 * default settings. Safe for use by several threads.
 */
public final class DatasetSpikeSources implements SpikeSources {

    private final Function<String, Optional<Dataset>> datasets;
    private final EncoderRegistry encoders;

    /**
     * @param datasets finds a data set by its name; safe for use by several threads
     */
    public DatasetSpikeSources(
            Function<String, Optional<Dataset>> datasets, EncoderRegistry encoders) {
        this.datasets = datasets;
        this.encoders = encoders;
    }

    @Override
    public Optional<SpikeSource> resolve(ParameterValues dataset, int steps, double dtMs) {
        return encoders.find(dataset.word("encoder"))
                .flatMap(encoder ->
                        datasets.apply(dataset.word("data"))
                                .filter(data -> encoder.takes().contains(data.form()))
                                .map(data ->
                                        EncodedDataset.all(
                                                data,
                                                Configured.defaults(encoder),
                                                new EncodingWindow(steps, dtMs))));
    }
}
