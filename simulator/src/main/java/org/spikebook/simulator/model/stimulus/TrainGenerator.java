package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.model.SpikeSink;

/** Plays a spike train once, from the first step on. */
record TrainGenerator(SpikeTrain train) implements SpikeGenerator {

    @Override
    public boolean isGraded() {
        return train.graded();
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        if (step >= train.steps()) {
            return;
        }
        for (int k = train.stepStart()[step]; k < train.stepStart()[step + 1]; k++) {
            int line = train.line()[k];
            if (line < from || line >= to) {
                continue;
            }
            if (train.graded()) {
                sink.graded(line, train.amplitude()[k]);
            } else {
                sink.spike(line);
            }
        }
    }
}
