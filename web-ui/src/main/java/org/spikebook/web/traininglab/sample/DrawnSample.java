package org.spikebook.web.traininglab.sample;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;
import org.spikebook.simulator.network.Shape;
import org.spikebook.simulator.parameter.Configured;
import org.spikebook.simulator.parameter.ParameterValues;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.random.CounterStream;

/**
 * One sample that a user drew or gave otherwise, behind an encoder. Its class is not known: its
 * label is 0 and means nothing.
 *
 * @param sample of the form that the data set has
 * @param shape how its values are arranged
 */
record DrawnSample(
        Sample sample,
        Shape shape,
        int classCount,
        Configured<SpikeEncoder> encoder,
        EncodingWindow window)
        implements SpikeSource {

    /** The same behind another encoder. */
    DrawnSample behind(Configured<SpikeEncoder> other, EncodingWindow shown) {
        return new DrawnSample(sample, shape, classCount, other, shown);
    }

    @Override
    public int lines() {
        return encoder.component().lines(shape, encoder.values()).size();
    }

    @Override
    public int steps() {
        return window.steps();
    }

    @Override
    public int sampleCount() {
        return 1;
    }

    @Override
    public int label(int index) {
        return 0;
    }

    @Override
    public SpikeTrain spikes(int index, long seed) {
        return encoded(seed, encoder.values());
    }

    @Override
    public SpikeTrain intensified(int index, long seed, double factor) {
        return encoded(seed, encoder.component().intensified(encoder.values(), factor));
    }

    private SpikeTrain encoded(long seed, ParameterValues settings) {
        return encoder.component()
                .encode(sample, shape, settings, window, CounterStream.ofSeed(seed));
    }
}
