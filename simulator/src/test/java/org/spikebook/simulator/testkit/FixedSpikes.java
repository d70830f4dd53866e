package org.spikebook.simulator.testkit;

import org.spikebook.simulator.model.stimulus.SpikeSource;
import org.spikebook.simulator.model.stimulus.SpikeTrain;

/** One sample with given spikes. */
public record FixedSpikes(SpikeTrain train) implements SpikeSource {

    @Override
    public int lines() {
        return train.lines();
    }

    @Override
    public int steps() {
        return train.steps();
    }

    @Override
    public int sampleCount() {
        return 1;
    }

    @Override
    public int classCount() {
        return 1;
    }

    @Override
    public int label(int sample) {
        return 0;
    }

    @Override
    public SpikeTrain spikes(int sample, long seed) {
        return train;
    }
}
