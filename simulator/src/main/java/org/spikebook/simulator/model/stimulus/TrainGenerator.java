package org.spikebook.simulator.model.stimulus;

import org.spikebook.simulator.model.SpikeSink;

/** Plays a spike train from the first step on; where the run is longer, again and again. */
record TrainGenerator(SpikeTrain train) implements SpikeGenerator {

    @Override
    public boolean isGraded() {
        return train.graded();
    }

    @Override
    public void spikes(int step, int from, int to, SpikeSink sink) {
        int shown = step % train.steps();
        for (int k = train.stepStart()[shown]; k < train.stepStart()[shown + 1]; k++) {
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
