package org.spikebook.web.traininglab;

import org.spikebook.network.model.Shape;
import org.spikebook.parameter.Configured;
import org.spikebook.parameter.ParameterValues;
import org.spikebook.stimulus.SpikeSource;
import org.spikebook.stimulus.SpikeTrain;
import org.spikebook.training.dataset.Sample;
import org.spikebook.training.encoding.EncodingWindow;
import org.spikebook.training.encoding.SpikeEncoder;
import org.spikebook.training.random.CounterStream;

/**
 * One sample that somebody drew, behind an encoder. Its class is not known: its label is 0 and
 * means nothing.
 *
 * @param values 0 to 1, as many as the data set has; not copied
 * @param shape how they are arranged
 */
@SuppressWarnings("ArrayRecordComponent")
record DrawnSample(
        float[] values,
        Shape shape,
        int classCount,
        Configured<SpikeEncoder> encoder,
        EncodingWindow window)
        implements SpikeSource {

    /** The same values behind another encoder. */
    DrawnSample behind(Configured<SpikeEncoder> other, EncodingWindow shown) {
        return new DrawnSample(values, shape, classCount, other, shown);
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
    public int label(int sample) {
        return 0;
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        return encoded(seed, encoder.values());
    }

    @Override
    public SpikeTrain brighter(int sample, long seed, double factor) {
        return encoded(seed, encoder.component().brighter(encoder.values(), factor));
    }

    private SpikeTrain encoded(long seed, ParameterValues settings) {
        return encoder.component()
                .encode(
                        new Sample.Still(values),
                        shape,
                        settings,
                        window,
                        CounterStream.ofSeed(seed));
    }
}
