package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeSources;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.bundled.DatasetCatalog;

import java.util.Optional;

/**
 * Finds what a {@code dataset} stimulus of a document shows: a data set of the catalog, behind an
 * encoder with its default settings. Safe for use by several threads.
 */
public final class DatasetSpikeSources implements SpikeSources {

    private final DatasetCatalog catalog;
    private final EncoderRegistry encoders;

    public DatasetSpikeSources(DatasetCatalog catalog, EncoderRegistry encoders) {
        this.catalog = catalog;
        this.encoders = encoders;
    }

    @Override
    public Optional<SpikeSource> resolve(ParameterValues dataset, int steps, double dtMs) {
        return encoders.find(dataset.word("encoder"))
                .flatMap(encoder ->
                        catalog.dataset(dataset.word("data"))
                                .filter(data -> encoder.takes().contains(data.form()))
                                .map(data ->
                                        EncodedDataset.all(
                                                data,
                                                Configured.defaults(encoder),
                                                new EncodingWindow(steps, dtMs))));
    }
}
