package org.spikebook.training.encoding;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Dataset;
import org.spikebook.training.dataset.Distortion;
import org.spikebook.training.dataset.NoDistortion;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.dataset.SampleRange;
import org.spikebook.training.dataset.Split;
import org.spikebook.training.random.CounterStream;

import java.util.Objects;

/**
 * A data set, or a part of it, behind an encoder. A sample's random streams are named by its index
 * in the whole data set, so that it gives the same spikes through any part.
 */
public record EncodedDataset(
        Dataset dataset,
        Configured<Distortion> distortion,
        Configured<SpikeEncoder> encoder,
        EncodingWindow window,
        SampleRange samples)
        implements SpikeSource {

    /** All samples, as they are. */
    public static EncodedDataset all(
            Dataset dataset, Configured<SpikeEncoder> encoder, EncodingWindow window) {
        return new EncodedDataset(
                dataset,
                Configured.defaults(new NoDistortion()),
                encoder,
                window,
                new SampleRange(0, dataset.sampleCount()));
    }

    /** The samples of one part only. */
    public EncodedDataset part(Split split) {
        return new EncodedDataset(dataset, distortion, encoder, window, dataset.range(split));
    }

    /** The same samples, distorted again for every seed. */
    public EncodedDataset distorted(Configured<Distortion> by) {
        return new EncodedDataset(dataset, by, encoder, window, samples);
    }

    @Override
    public int lines() {
        return encoder.component().lines(dataset.shape(), encoder.values()).size();
    }

    @Override
    public int steps() {
        return window.steps();
    }

    @Override
    public int sampleCount() {
        return samples.size();
    }

    @Override
    public int classCount() {
        return dataset.classCount();
    }

    @Override
    public int label(int sample) {
        return dataset.label(index(sample));
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        return encoded(sample, seed, encoder.values());
    }

    @Override
    public SpikeTrain intensified(int sample, long seed, double factor) {
        return encoded(sample, seed, encoder.component().intensified(encoder.values(), factor));
    }

    private SpikeTrain encoded(int sample, long seed, ParameterValues settings) {
        int index = index(sample);
        long stream = CounterStream.child(CounterStream.ofSeed(seed), index);
        return encoder.component()
                .encode(distort(index, stream), dataset.shape(), settings, window, stream);
    }

    /** The sample that is encoded: distorted, if it is still. */
    private Sample distort(int index, long stream) {
        return switch (dataset.at(index)) {
            case Sample.Still(float[] values) ->
                    new Sample.Still(
                            distortion
                                    .component()
                                    .apply(
                                            values,
                                            dataset.shape(),
                                            distortion.values(),
                                            CounterStream.child(stream, "distortion")));
            case Sample other -> other;
        };
    }

    private int index(int sample) {
        return samples.from() + Objects.checkIndex(sample, samples.size());
    }
}
