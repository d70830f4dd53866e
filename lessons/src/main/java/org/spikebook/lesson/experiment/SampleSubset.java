package org.spikebook.lesson.experiment;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

/**
 * Some of the samples of a source, in an order of their own.
 *
 * @param chosen indices in {@code source}; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record SampleSubset(SpikeSource source, int[] chosen) implements SpikeSource {

    @Override
    public int lines() {
        return source.lines();
    }

    @Override
    public int steps() {
        return source.steps();
    }

    @Override
    public int sampleCount() {
        return chosen.length;
    }

    @Override
    public int classCount() {
        return source.classCount();
    }

    @Override
    public int label(int sample) {
        return source.label(chosen[sample]);
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        return source.spikes(chosen[sample], seed);
    }

    @Override
    public SpikeTrain intensified(int sample, long seed, double factor) {
        return source.intensified(chosen[sample], seed, factor);
    }
}
